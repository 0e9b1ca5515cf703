package parley.journal.sqlite;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads of the journal.
final class Threads {
  private static final int IDLE_SECONDS = 30;

  private Threads() {}

  /// A single thread that comes when there is work and goes when there is none.
  ///
  /// @param waitingMax how much work may wait; more is rejected
  static ThreadPoolExecutor single(String name, int waitingMax) {
    var thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waitingMax),
            Thread.ofPlatform().daemon().name(name).factory());
    thread.allowCoreThreadTimeOut(true);
    return thread;
  }

  /// The same for work that is done in a while; what is not yet due when it ends is not done.
  static ScheduledThreadPoolExecutor timed(String name) {
    var thread =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
    thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return thread;
  }
}
