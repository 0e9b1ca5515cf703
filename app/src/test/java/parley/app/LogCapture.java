package parley.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// Everything that is logged at info and above, while it is open.
final class LogCapture implements AutoCloseable {
  private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
  private final Logger root;
  private final Level levelBefore;
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          events.add(event);
        }
      };

  private LogCapture(Logger root) {
    this.root = root;
    this.levelBefore = root.getLevel();
  }

  /// From now on.
  static LogCapture begin() {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      throw new IllegalStateException("logback does not log here");
    }
    var capture = new LogCapture(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
    capture.appender.setContext(context);
    capture.appender.start();
    capture.root.addAppender(capture.appender);
    capture.root.setLevel(Level.INFO);
    return capture;
  }

  /// What an operator would have to look at.
  List<String> alarms() {
    return events.stream()
        .filter(
            event ->
                event.getLevel().isGreaterOrEqual(Level.WARN) || event.getThrowableProxy() != null)
        .map(LogCapture::text)
        .toList();
  }

  private static String text(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return thrown == null ? event.toString() : event + "\n" + ThrowableProxyUtil.asString(thrown);
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    root.setLevel(levelBefore);
  }
}
