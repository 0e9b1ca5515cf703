package parley.dialect.login;

import java.time.Duration;

/// What can be set of the `login` dialect.
///
/// @param nameTimeout how long a connection may last without LOGIN; zero for as long as it likes
/// @param idleTimeout how long a connection may last without a line; zero for as long as it likes
public record LoginConfig(Duration nameTimeout, Duration idleTimeout) {
  /// A minute each.
  public static LoginConfig usual() {
    return new LoginConfig(Duration.ofSeconds(60), Duration.ofSeconds(60));
  }
}
