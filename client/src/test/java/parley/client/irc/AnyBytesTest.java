package parley.client.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.client.loop.Stage;

/// Whatever a server sends, the client lives on and shows nothing that drives a terminal.
final class AnyBytesTest {
  private static final List<String> SOURCES =
      List.of(":Alice!a@h ", ":Alice!a@h ", ":Bob!b@h ", ":srv ", "@time=x :Bob ", ": ", "");
  private static final List<String> COMMANDS =
      List.of(
          "PRIVMSG", "NOTICE", "JOIN", "PART", "QUIT", "KICK", "NICK", "MODE", "TOPIC", "AWAY",
          "INVITE", "CAP", "PING", "PONG", "001", "005", "301", "305", "311", "317", "322", "332",
          "353", "366", "401", "432", "433", "473", "999", "FAIL", "WARN", "BATCH", "x");
  private static final List<String> PARAMS =
      List.of(
          "#lobby",
          "#x",
          "#",
          "&a,b",
          "Alice",
          "Bob",
          "@#lobby",
          "*",
          "LS",
          "ACK",
          "PREFIX=",
          "PREFIX=(",
          "CHANTYPES=",
          "CASEMAPPING=ascii",
          ":",
          ":a b",
          ": #x y",
          "::x",
          "7",
          "é",
          ":\u0001ACTION",
          ":\u0001ACTION \u001b[2J\u0001",
          ":\u0001",
          ":\u00034,",
          ":\u202E",
          ":@Alice +Bob @",
          ":=server-time =",
          "parley-1");

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 50), LongStream.of(new Random().nextLong()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingHarms(long seed) {
    Random random = new Random(seed);
    Stage alice = IrcStage.alice();
    for (int i = 0; i < 300 && !alice.ended(); i++) {
      alice.server(line(random));
      if (random.nextInt(10) == 0 && alice.asking()) {
        alice.type(List.of("hi", "/users", "/win 1", "/part", "/topic").get(random.nextInt(5)));
      }
    }
    alice.closed(null).pass(Duration.ofSeconds(4));
    IrcStage.lobby(alice.connected());
    alice.type("/msg Zoe still here");

    assertThat(alice.sent()).as("seed %d", seed).contains("PRIVMSG Zoe :still here");
    for (String shown : alice.screen()) {
      assertThat(shown.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7f || c == 0x9b))
          .as("seed %d: %s", seed, shown)
          .isTrue();
    }
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder(any(random, SOURCES)).append(any(random, COMMANDS));
    int params = random.nextInt(5);
    for (int i = 0; i < params; i++) {
      line.append(' ').append(any(random, PARAMS));
    }
    if (random.nextInt(5) == 0) {
      line.insert(random.nextInt(line.length()), (char) random.nextInt(0x300));
    }
    return line.toString();
  }

  private static String any(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
