package parley.journal;

import java.util.List;
import java.util.function.Consumer;
import parley.core.ServerBan;

/// The bans of the server, beside the log and in the same place.
///
/// Like a [Journal] it is called from the hub's thread alone and never blocks it, but for [#all];
/// failures are told through the executor that leads to the hub's thread.
public interface BanStore {
  /// Every ban, the oldest first. Called once, after the journal has recovered; may block.
  ///
  /// @throws JournalException with a one-line message for the operator where they cannot be read
  List<ServerBan> all() throws JournalException;

  /// Keeps a ban, in place of one of the same kind and mask.
  ///
  /// @param failed told why it could not be kept, for the operator
  void keep(ServerBan ban, Consumer<String> failed);

  /// Forgets a ban.
  ///
  /// @param failed told why it is still there, for the operator
  void forget(ServerBan ban, Consumer<String> failed);
}
