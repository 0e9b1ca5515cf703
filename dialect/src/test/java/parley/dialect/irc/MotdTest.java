package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.dialect.TestChat;

class MotdTest {
  @Test
  void everyLineIsShownAndLongOnesAreCut() {
    var config =
        new IrcConfig(
            "irc.test",
            "Parley",
            "v",
            List.of("Be kind.", "", "x".repeat(600)),
            Instant.EPOCH,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            1,
            100,
            About.NOTHING);
    var client = new TestChat(TestRules.usual()).connect(new IrcDialect(config, TestRules.usual()));
    client.say("NICK alice").say("USER a 0 * :a");
    var lines = client.lines();
    assertThat(lines.subList(lines.size() - 5, lines.size() - 2))
        .containsExactly(
            ":irc.test 375 alice :- irc.test Message of the day - ",
            ":irc.test 372 alice :- Be kind.",
            ":irc.test 372 alice :- ");
    assertThat(lines.get(lines.size() - 2)).hasSize(510).endsWith("xx");
    assertThat(lines.getLast()).isEqualTo(":irc.test 376 alice :End of /MOTD command.");
  }
}
