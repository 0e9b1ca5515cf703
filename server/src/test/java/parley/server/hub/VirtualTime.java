package parley.server.hub;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// A clock that stands still between events, and the events that are yet to come.
final class VirtualTime implements InstantSource {
  private record Task(long at, long order, Runnable action) {}

  private static final Comparator<Task> BY_TIME =
      Comparator.comparingLong(Task::at).thenComparingLong(Task::order);

  private final PriorityQueue<Task> tasks = new PriorityQueue<>(BY_TIME);
  private long now = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private long order;

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now);
  }

  @Override
  public long millis() {
    return now;
  }

  /// Time passes, and nothing happens in it.
  void pass(long millis) {
    now += millis;
  }

  void after(long millis, Runnable action) {
    tasks.add(new Task(now + millis, order++, action));
  }

  /// Runs things as soon as possible, but not at once.
  Executor soon() {
    return action -> after(0, action);
  }

  /// The next thing that is due, with the clock set to it; null where nothing ever happens again.
  @Nullable Runnable next() {
    var task = tasks.poll();
    if (task == null) {
      return null;
    }
    now = Math.max(now, task.at);
    return task.action;
  }

  /// All that was to come will not.
  void forget() {
    tasks.clear();
  }
}
