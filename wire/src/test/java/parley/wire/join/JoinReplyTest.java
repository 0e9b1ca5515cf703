package parley.wire.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.wire.Generator;
import parley.wire.SeededTest;
import parley.wire.join.JoinReply.Joined;
import parley.wire.join.JoinReply.JoinedRoom;
import parley.wire.join.JoinReply.Private;
import parley.wire.join.JoinReply.Refused;
import parley.wire.join.JoinReply.Said;
import parley.wire.join.JoinReply.UserJoined;
import parley.wire.join.JoinReply.UserLeft;
import parley.wire.join.JoinReply.Users;

class JoinReplyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JOINED:Alice              | Joined[name=Alice]
          USER_JOINED:Alice         | UserJoined[name=Alice]
          USER_LEFT:Alice           | UserLeft[name=Alice]
          Alice [14:30:15]: Hello   | Said[name=Alice, time=14:30:15, text=Hello]
          Alice [00:00:00]: a: [b]  | Said[name=Alice, time=00:00, text=a: [b]]
          'Alice [23:59:59]: '      | Said[name=Alice, time=23:59:59, text=]
          PRIVATE:Alice:psst        | Private[from=Alice, text=psst]
          PRIVATE:Alice:a:b         | Private[from=Alice, text=a:b]
          PRIVATE:Alice:            | Private[from=Alice, text=]
          JOINED_ROOM:java          | JoinedRoom[room=java]
          USERS:Alice,Bob,Charlie   | Users[names=[Alice, Bob, Charlie]]
          USERS:Alice               | Users[names=[Alice]]
          USERS:                    | Users[names=[]]
          ERROR:username-taken      | Refused[code=username-taken]
          Alice [24:00:00]: x       | Other[line=Alice [24:00:00]: x]
          Alice [1:02:03]: x        | Other[line=Alice [1:02:03]: x]
          Alice [01:02:0x]: x       | Other[line=Alice [01:02:0x]: x]
          Alice [01:02:03]:x        | Other[line=Alice [01:02:03]:x]
          Alice [01:02:03]          | Other[line=Alice [01:02:03]]
          a:b [01:02:03]: x         | Other[line=a:b [01:02:03]: x]
          ' [01:02:03]: x'          | 'Other[line= [01:02:03]: x]'
          JOINED:                   | Other[line=JOINED:]
          PRIVATE:Alice             | Other[line=PRIVATE:Alice]
          PRIVATE::x                | Other[line=PRIVATE::x]
          joined:Alice              | Other[line=joined:Alice]
          Welcome                   | Other[line=Welcome]
          ''                        | Other[line=]
          """)
  void parses(String line, String expected) {
    assertThat(JoinReply.parse(line)).hasToString(expected);
    assertThat(JoinReply.parse(line).format()).isEqualTo(line);
  }

  @Test
  void theTimeIsInWholeSeconds() {
    Said said = new Said("Alice", LocalTime.of(9, 5, 7, 999_999_999), "hi");

    assertThat(said.format()).isEqualTo("Alice [09:05:07]: hi");
    assertThat(JoinReply.parse(said.format())).isEqualTo(said);
  }

  @Test
  void blankNamesInAListAreNoNames() {
    assertThat(JoinReply.parse("USERS:Alice,, ,Bob,"))
        .isEqualTo(new Users(List.of("Alice", "Bob")));
  }

  @Test
  void cannotForgeALine() {
    LocalTime noon = LocalTime.NOON;
    assertThatIllegalArgumentException().isThrownBy(() -> new Said("Alice", noon, "a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Said("a:b", noon, "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Private("a:b", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Users(List.of("a,b")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Joined(" "));
  }

  @SeededTest
  void parsingWhatIsFormattedGivesItBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      JoinReply reply = reply(generator);

      assertThat(JoinReply.parse(reply.format())).isEqualTo(reply);
    }
  }

  @SeededTest
  void noLineMakesItThrow(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      String start =
          generator.oneOf(
              () -> "USERS:", () -> "a [12:34:5", () -> "a [12:34:56]", () -> "PRIVATE:");
      JoinReply reply = JoinReply.parse(start + generator.text());

      assertThat(JoinReply.parse(reply.format())).isEqualTo(reply);
    }
  }

  private static JoinReply reply(Generator generator) {
    return generator.oneOf(
        () -> new Joined(generator.filled()),
        () -> new UserJoined(generator.filled()),
        () -> new UserLeft(generator.filled()),
        () -> new Said(generator.word(":"), time(generator), generator.text()),
        () -> new Private("n" + generator.word(":"), generator.text()),
        () -> new JoinedRoom(generator.filled()),
        () -> new Users(generator.list(5, () -> "n" + generator.word(","))),
        () -> new Refused(generator.filled()));
  }

  private static LocalTime time(Generator generator) {
    return LocalTime.ofSecondOfDay(generator.number(0, 86_399));
  }
}
