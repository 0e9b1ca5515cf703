package parley.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;

/// How a process ends that is told to (SIGINT, SIGTERM): its server is stopped, and the exit status
/// is what stopping gives. It is in place before the server listens, so no client is let go without
/// a word, however early the signal comes.
final class Ending<S> {
  private static final int START_SECONDS_MAX = 4;

  private final CompletableFuture<S> server = new CompletableFuture<>();

  private Ending() {}

  /// From now on signals end the process in this way.
  ///
  /// @param stop takes at most a few seconds, and gives the exit status
  static <S> Ending<S> by(ToIntFunction<S> stop) {
    var ending = new Ending<S>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.happen(stop), "stop"));
    return ending;
  }

  /// This server is to be stopped.
  void of(S running) {
    server.complete(running);
  }

  /// There will be no server, where none was told of: the process ends with the status that its
  /// command gives.
  void ofNothing() {
    server.cancel(false);
  }

  private void happen(ToIntFunction<S> stop) {
    int status = 0;
    try {
      status = stop.applyAsInt(server.get(START_SECONDS_MAX, TimeUnit.SECONDS));
    } catch (CancellationException _) {
      return;
    } catch (TimeoutException | ExecutionException | InterruptedException _) {
      // It still reads its journal, which it has not written to: it can go.
    }
    Runtime.getRuntime().halt(status);
  }
}
