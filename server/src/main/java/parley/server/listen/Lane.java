package parley.server.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A way from one loop to another: what is put in during a turn arrives as one task, in order. Used
/// on the loop it leads away from.
final class Lane implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final Executor target;
  private List<Runnable> letters = new ArrayList<>();

  Lane(Executor target) {
    this.target = target;
  }

  @Override
  public void execute(Runnable letter) {
    letters.add(letter);
  }

  /// The turn is over.
  void handOver() {
    if (!letters.isEmpty()) {
      var sent = letters;
      letters = new ArrayList<>(sent.size());
      target.execute(() -> sent.forEach(Lane::open));
    }
  }

  private static void open(Runnable letter) {
    try {
      letter.run();
    } catch (RuntimeException bug) {
      LOG.error("a connection failed", bug);
    }
  }
}
