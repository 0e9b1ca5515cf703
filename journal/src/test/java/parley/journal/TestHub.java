package parley.journal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The hub's thread, played by the test's: what a journal answers is run when the test waits for
/// it, and not before.
public final class TestHub implements Executor {
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /// Runs what the journal answers until this holds.
  public void await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      runNext();
    }
  }

  /// Runs what the journal has answered so far.
  public void runWaiting() {
    for (var task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  private void runNext() {
    try {
      var task = tasks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (task == null) {
        throw new AssertionError("the journal did not answer");
      }
      task.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
