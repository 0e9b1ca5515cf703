package parley.journal.sqlite;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// How the journal's threads answer the hub.
final class Telling {
  private Telling() {}

  /// Tells the hub, unless it has ended: then there is nobody left to tell.
  static void tell(Executor hub, Runnable news) {
    try {
      hub.execute(news);
    } catch (RejectedExecutionException ended) {
      // Nothing to do, and nothing is lost: what is kept is kept.
    }
  }
}
