package parley.server.listen;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An event loop that tells when it has done all that was there, before it waits again. That is the
/// moment to send what has been gathered: a busier turn gathers more by itself.
final class TurnLoop extends SingleThreadIoEventLoop {
  private static final Logger LOG = LoggerFactory.getLogger(TurnLoop.class);

  private Runnable endOfTurn = () -> {};
  private boolean closed;

  TurnLoop(ThreadFactory threads, IoHandlerFactory handlers) {
    super(null, threads, handlers);
  }

  /// Sets what to do at the end of every turn, from the next one on.
  void onEndOfTurn(Runnable action) {
    execute(() -> endOfTurn = action);
  }

  @Override
  protected void afterRunningAllTasks() {
    super.afterRunningAllTasks();
    try {
      endOfTurn.run();
    } catch (RuntimeException bug) {
      // An exception that leaves this method ends the loop, and with it every connection.
      LOG.error("the end of a turn failed", bug);
    }
  }

  /// Closes all channels before the loop ends. Without this, a loop that is told to end between its
  /// own look at that and this one leaves them open (seen in Netty 4.2.18).
  @Override
  protected boolean confirmShutdown() {
    if (isShuttingDown() && !closed) {
      closed = true;
      ioHandler().prepareToDestroy();
    }
    return super.confirmShutdown();
  }
}
