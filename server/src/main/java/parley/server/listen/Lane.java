package parley.server.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A way from one loop to another: what is put in during a turn arrives as one task, in order. Used
/// on the loop it leads away from.
///
/// It takes whatever is put in. Where that can be more than the other side gets done, ask
/// [#isFull], and put nothing more in until the lane says that there is room.
final class Lane implements Executor {
  /// With so many under way it is full; of what was read, each is 4 KiB at the most.
  static final int LETTERS_MAX = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final Executor target;
  private final Runnable hasRoom;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicBoolean awaited = new AtomicBoolean();
  private List<Runnable> letters = new ArrayList<>();

  Lane(Executor target) {
    this(target, () -> {});
  }

  /// @param hasRoom told on the other side once there is room again for who waits for it
  Lane(Executor target, Runnable hasRoom) {
    this.target = target;
    this.hasRoom = hasRoom;
  }

  @Override
  public void execute(Runnable letter) {
    letters.add(letter);
  }

  /// Whether there is more under way than there should be. If so, it says when there is room. Right
  /// after something was put in.
  boolean isFull() {
    boolean full = letters.size() + underWay.get() >= LETTERS_MAX;
    if (full) {
      // What was just put in is handed over after this, and looks for it when it has arrived.
      awaited.set(true);
    }
    return full;
  }

  /// The turn is over.
  void handOver() {
    if (!letters.isEmpty()) {
      var sent = letters;
      letters = new ArrayList<>(sent.size());
      underWay.addAndGet(sent.size());
      target.execute(() -> arrived(sent));
    }
  }

  private void arrived(List<Runnable> sent) {
    sent.forEach(Lane::open);
    int left = underWay.addAndGet(-sent.size());
    if (left <= LETTERS_MAX / 2 && awaited.getAndSet(false)) {
      hasRoom.run();
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
