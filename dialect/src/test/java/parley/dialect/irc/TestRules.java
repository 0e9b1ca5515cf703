package parley.dialect.irc;

import java.util.Objects;
import parley.core.Names;
import parley.core.Rules;

/// The bounds that tests of this dialect are written for.
final class TestRules {
  private TestRules() {}

  static Rules usual() {
    var names = new Names(30, 50);
    return new Rules(names, Objects.requireNonNull(names.room("lobby")), 10, 100, 8192);
  }
}
