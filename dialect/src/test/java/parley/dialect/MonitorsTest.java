package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.core.Names;
import parley.core.Nick;
import parley.core.SessionId;

/// Who asked to be told of whom is remembered for as long as they are there, and no longer.
class MonitorsTest {
  private static final SessionId ONE = new SessionId(1);
  private static final SessionId TWO = new SessionId(2);

  private final Monitors monitors = new Monitors();

  @Test
  void caseMakesNoDifference() {
    monitors.add(ONE, nick("Bob"));
    monitors.add(ONE, nick("BOB"));
    assertThat(monitors.count(ONE)).isEqualTo(1);
    assertThat(monitors.asks(ONE, nick("bob"))).isTrue();
    assertThat(monitors.sessions(nick("bob"))).containsExactly(ONE);
  }

  @Test
  void nothingIsLeftOfWhoGoes() {
    monitors.add(ONE, nick("bob"));
    monitors.add(ONE, nick("carol"));
    monitors.add(TWO, nick("bob"));
    monitors.remove(ONE);
    assertThat(monitors.sessions(nick("bob"))).containsExactly(TWO);
    assertThat(monitors.sessions(nick("carol"))).isEmpty();
    monitors.remove(TWO, nick("bob"));
    assertThat(monitors.isEmpty()).isTrue();
    monitors.remove(TWO, nick("bob"));
    monitors.remove(TWO);
  }

  private static Nick nick(String text) {
    return Objects.requireNonNull(new Names(30, 50).nick(text));
  }
}
