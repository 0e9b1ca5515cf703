package parley.server.hub;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// The log while tests run: nobody sees it, but a test can read what its own thread logs, and the
/// errors of Netty there.
public final class CapturedLog implements SLF4JServiceProvider {
  private static final ThreadLocal<@Nullable List<String>> LINES = new ThreadLocal<>();

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter mdc = new NOPMDCAdapter();

  /// Begins to capture; the lines that come are added to what this returns, as `INFO text`. Ends
  /// with [#end].
  public static List<String> begin() {
    var lines = new ArrayList<String>();
    LINES.set(lines);
    return lines;
  }

  public static void end() {
    LINES.remove();
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Capturing::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {
    // Nothing has to be prepared.
  }

  private static final class Capturing extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1;

    Capturing(String name) {
      this.name = name;
    }

    private boolean isRead() {
      return LINES.get() != null && name.startsWith("parley.");
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String pattern,
        @Nullable Object @Nullable [] arguments,
        @Nullable Throwable throwable) {
      var lines = LINES.get();
      if (lines != null) {
        lines.add(level + " " + MessageFormatter.basicArrayFormat(pattern, arguments));
      }
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    public boolean isTraceEnabled() {
      return isRead();
    }

    @Override
    public boolean isDebugEnabled() {
      return isRead();
    }

    @Override
    public boolean isInfoEnabled() {
      return isRead();
    }

    @Override
    public boolean isWarnEnabled() {
      return isRead();
    }

    @Override
    public boolean isErrorEnabled() {
      return isRead() || (LINES.get() != null && name.startsWith("io.netty."));
    }
  }
}
