package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Who had a nick is remembered within bounds.
class DeparturesTest {
  private final Names names = new Names(30, 50);

  @Test
  void theLastOneComesFirst() {
    var departures = new Departures(10);
    departures.add(departed("Bob", 1));
    departures.add(departed("bob", 2));
    departures.add(departed("alice", 3));
    assertThat(departures.of(nick("BOB"))).extracting(Departed::at).containsExactly(at(2), at(1));
    assertThat(departures.of(nick("carol"))).isEmpty();
  }

  @Test
  void oneNickHasABound() {
    var departures = new Departures(100);
    for (int i = 1; i <= Departures.PER_NICK_MAX + 5; i++) {
      departures.add(departed("bob", i));
    }
    assertThat(departures.of(nick("bob"))).hasSize(Departures.PER_NICK_MAX);
    assertThat(departures.of(nick("bob")).getLast().at()).isEqualTo(at(6));
  }

  @Test
  void theOldestOfAllIsForgotten() {
    var departures = new Departures(3);
    departures.add(departed("a", 1));
    departures.add(departed("b", 2));
    departures.add(departed("a", 3));
    departures.add(departed("c", 4));
    assertThat(departures.of(nick("a"))).extracting(Departed::at).containsExactly(at(3));
    departures.add(departed("d", 5));
    assertThat(departures.of(nick("b"))).isEmpty();
  }

  @Test
  void nothingIsRememberedWhereNothingShallBe() {
    var departures = new Departures(0);
    departures.add(departed("a", 1));
    assertThat(departures.of(nick("a"))).isEmpty();
  }

  private Departed departed(String nick, int second) {
    return new Departed(new Origin(nick(nick), "u", "h", null, false), "real", at(second));
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  private Nick nick(String text) {
    return Objects.requireNonNull(names.nick(text));
  }
}
