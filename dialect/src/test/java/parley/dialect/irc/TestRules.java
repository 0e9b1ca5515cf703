package parley.dialect.irc;

import java.util.Objects;
import parley.core.Names;
import parley.core.Rules;

/// The bounds that tests of this dialect are written for: those of an unconfigured server, as
/// [parley.dialect.TestChat] has them.
final class TestRules {
  private TestRules() {}

  static Rules usual() {
    var names = new Names(30, 50);
    return new Rules(names, Objects.requireNonNull(names.room("lobby")), 50, 10_000, 8000);
  }
}
