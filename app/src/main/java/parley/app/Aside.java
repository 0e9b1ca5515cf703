package parley.app;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// Where work is done that takes long and that a connection waits for: reading the configuration.
final class Aside {
  private static final int THREADS = 1;

  private Aside() {}

  /// Threads that do not keep the process alive, made when they are first needed.
  static Executor workers() {
    return Executors.newFixedThreadPool(
        THREADS, Thread.ofPlatform().daemon().name("parley-aside-", 0).factory());
  }
}
