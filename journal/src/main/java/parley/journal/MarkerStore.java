package parley.journal;

import java.time.Instant;
import java.util.Map;
import parley.core.ReadMarker;

/// How far the owners of accounts have read, beside the log and in the same place.
///
/// Like a [Journal] it is called from the hub's thread alone and never blocks it; answers come back
/// through the executor that leads to the hub's thread.
public interface MarkerStore {
  /// Markers of one account that are kept at the least; further ones displace the earliest.
  int MARKERS_MAX = 200;

  /// Keeps that a conversation was read up to this time, unless it is known to have been read
  /// further. That is written soon, together with others: the last moment before a crash may be
  /// lost, and while the disk fails it is tried again.
  ///
  /// @param account its name
  void keep(String account, ReadMarker.Target target, Instant until);

  /// Looks for all that is kept of an account, what is not written yet too.
  ///
  /// @param account its name
  /// @param answer told once, through the executor
  void find(String account, Finding answer);

  /// What was found.
  interface Finding {
    /// Up to when each conversation was read.
    void found(Map<ReadMarker.Target, Instant> read);

    /// It could not be read. `reason` is for the operator, not for peers.
    void failed(String reason);
  }
}
