package parley.client.loop;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import parley.client.model.Conversation;

/// A whole run of the client, on the thread that calls it.
public final class ClientProgram {
  private ClientProgram() {}

  /// Converses until it is over, closes the screen, and returns the exit status. `inbox` is the one
  /// that the screen's lines go to.
  public static int run(Setting setting, Conversation conversation, Inbox inbox) {
    ClientLoop loop = new ClientLoop(setting, conversation, inbox);
    try (ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      try {
        var _ = ticker.scheduleAtFixedRate(inbox::tick, 1, 1, TimeUnit.SECONDS);
        loop.start();
        while (!loop.ended()) {
          loop.handle(inbox.take());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        ticker.shutdownNow();
        inbox.close();
        setting.screen().close();
      }
    }
    String lastWords = loop.lastWords();
    if (lastWords != null) {
      setting.errors().println(lastWords);
    }
    return loop.status();
  }
}
