package parley.server.account;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.hub.Hashing;

/// The threads on which passwords are hashed: few of them, and only so much work waits, because
/// each hash takes time and memory that anyone can ask for.
public final class HashWorkers implements Hashing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HashWorkers.class);
  private static final int IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads;
  private final RandomGenerator random;
  private final Executor hub;

  /// @param atOnce how many hashes are made at the same time
  /// @param waitingMax how many may wait
  /// @param random nobody can guess it
  /// @param hub leads to the hub's thread
  public HashWorkers(int atOnce, int waitingMax, RandomGenerator random, Executor hub) {
    this.random = random;
    this.hub = hub;
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waitingMax),
            Thread.ofPlatform().daemon().name("parley-password-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /// Bytes that nobody can guess.
  byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public <T> void work(Supplier<T> work, Consumer<T> result, Runnable failed) {
    try {
      threads.execute(() -> tell(news(work, result, failed)));
    } catch (RejectedExecutionException full) {
      tell(failed);
    }
  }

  private static <T> Runnable news(Supplier<T> work, Consumer<T> result, Runnable failed) {
    try {
      var done = work.get();
      return () -> result.accept(done);
    } catch (RuntimeException | OutOfMemoryError bug) {
      LOG.error("password hashing failed", bug);
      return failed;
    }
  }

  private void tell(Runnable news) {
    try {
      hub.execute(news);
    } catch (RejectedExecutionException ended) {
      // The server has ended, and nobody waits for it.
    }
  }

  /// Begins nothing more. What is under way ends by itself.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
