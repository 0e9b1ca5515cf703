package parley.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.config.Configuration;

/// Sets up the log: lines on standard error, as text or JSON.
///
/// It is a [Configurator] so that logback looks for no files of its own, which costs start-up time.
public final class Logging extends ContextAwareBase implements Configurator {
  private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %msg%n%ex{full}";

  /// Made by logback.
  public Logging() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /// Begins to log as configured.
  static void begin(Configuration.Log log) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      var appender = new ConsoleAppender<ILoggingEvent>();
      appender.setContext(context);
      appender.setTarget("System.err");
      appender.setEncoder(encoder(context, log.format()));
      appender.start();
      var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
      root.detachAndStopAllAppenders();
      root.addAppender(appender);
      root.setLevel(Level.WARN);
      // It prints a stack trace where its library does not load; the journal says it in one line.
      context.getLogger("org.sqlite").setLevel(Level.OFF);
      context.getLogger("parley").setLevel(Level.toLevel(log.level().name()));
    }
  }

  private static Encoder<ILoggingEvent> encoder(
      LoggerContext context, Configuration.LogFormat format) {
    if (format == Configuration.LogFormat.JSON) {
      var json = new JsonEncoder();
      json.setContext(context);
      json.setWithFormattedMessage(true);
      json.setWithMessage(false);
      json.setWithArguments(false);
      json.setWithSequenceNumber(false);
      json.setWithContext(false);
      json.start();
      return json;
    }
    var text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setPattern(PATTERN);
    text.start();
    return text;
  }
}
