package parley.journal.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Real connections that fail where a test wants it: before a step is done, or after it was.
final class FlakyDisk implements Connections {
  /// What the writer asks of the disk.
  enum Step {
    OPEN,
    INSERT,
    COMMIT,
    BURY
  }

  /// The test's say, on the writer's thread.
  interface Will {
    /// Called before a step; what this throws happens instead of it.
    default void before(Step step) throws SQLException {}

    /// Called after a step; what this throws looks as if the step had failed.
    default void after(Step step) throws SQLException {}
  }

  private final Connections real;
  private volatile Will will;

  FlakyDisk(SqliteSettings settings, Will will) {
    this.real = Connections.to(settings);
    this.will = will;
  }

  /// From now on the disk does as this says.
  void does(Will next) {
    will = next;
  }

  /// What SQLite says when flushing failed.
  static SQLException broken() {
    return new SQLiteException("flushing failed", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
  }

  @Override
  public Connection open(Use use) throws SQLException {
    if (use != Use.APPEND) {
      return real.open(use);
    }
    will.before(Step.OPEN);
    var connection = real.open(use);
    return flaky(Connection.class, connection);
  }

  private <T> T flaky(Class<T> type, T target) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          var step = step(target, method.getName());
          if (step != null) {
            will.before(step);
          }
          Object result;
          try {
            result = method.invoke(target, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
          if (step != null) {
            will.after(step);
          }
          return switch (result) {
            case PreparedStatement statement -> flaky(PreparedStatement.class, statement);
            case Statement statement -> flaky(Statement.class, statement);
            case null, default -> result;
          };
        };
    var loader = FlakyDisk.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
  }

  private static @Nullable Step step(Object target, String method) {
    return switch (method) {
      case "commit" -> Step.COMMIT;
      case "executeUpdate" -> target instanceof PreparedStatement ? Step.INSERT : Step.BURY;
      default -> null;
    };
  }
}
