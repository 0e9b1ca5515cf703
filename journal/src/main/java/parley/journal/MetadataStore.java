package parley.journal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.Nick;

/// What is said of people and kept with their accounts, beside the log and in the same place.
///
/// Like a [Journal] it is called from the hub's thread alone and never blocks it; answers come back
/// through the executor that leads to the hub's thread. What is asked is done in the order of
/// asking.
public interface MetadataStore {
  /// Keys that an account can have, at the most; what goes beyond is not kept.
  int KEYS_MAX = 100;

  /// Looks for what is kept with an account; nothing where there is no such account.
  ///
  /// @param answer told once, through the executor
  void find(Nick account, Finding answer);

  /// Keeps a value with an account, or forgets it where it is null.
  ///
  /// @param failed told why it could not be kept, for the operator
  void keep(Nick account, MetadataKey key, @Nullable String value, Consumer<String> failed);

  /// What was found.
  interface Finding {
    /// All of it.
    void found(Metadata metadata);

    /// It could not be read. `reason` is for the operator, not for peers.
    void failed(String reason);
  }
}
