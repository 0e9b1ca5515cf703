package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.dialect.TestChat;
import parley.dialect.TestClient;
import parley.wire.irc.Numeric;

/// Whatever clients send, nothing throws, and whatever they get is one well-formed line after the
/// other that keeps the bounds.
class AnyLinesTest {
  private static final int CLIENTS = 4;

  @ParameterizedTest
  @MethodSource("parley.dialect.irc.Seeds#seeds")
  void answersAreAlwaysMessages(long seed) {
    var random = new SplittableRandom(seed);
    var chat = new TestChat(TestRules.usual());
    var irc = new IrcDialect(IrcStage.CONFIG, TestRules.usual());
    var clients = new ArrayList<TestClient>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(chat.connect(irc, random.nextBoolean() ? "::1" : "127.0.0.1"));
    }
    for (int i = 0; i < 300; i++) {
      int which = random.nextInt(CLIENTS);
      if (clients.get(which).isClosed()) {
        clients.set(which, chat.connect(irc, "::1"));
      }
      clients.get(which).say(bytes(random));
      clients.forEach(AnyLinesTest::check);
    }
  }

  private static void check(TestClient client) {
    for (String line : client.lines()) {
      var command = Lines.message(line).command();
      if (Character.isDigit(command.charAt(0))) {
        assertThat(Numeric.of(command)).as(line).isNotNull();
        assertThat(Lines.message(line).params()).as(line).hasSizeGreaterThan(1);
      }
    }
  }

  private static byte[] bytes(SplittableRandom random) {
    if (random.nextInt(20) == 0) {
      byte[] any = new byte[random.nextInt(700)];
      random.nextBytes(any);
      return any;
    }
    return (line(random) + (random.nextInt(20) == 0 ? "" : "\r\n"))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String line(SplittableRandom random) {
    if (random.nextInt(6) == 0) {
      return pick(random, List.of("NICK alice", "NICK bob", "USER a 0 * :b", "CAP END"));
    }
    var commands = IrcCommand.values();
    var line = new StringBuilder(commands[random.nextInt(commands.length)].name());
    int params = random.nextInt(4);
    for (int i = 0; i < params; i++) {
      line.append(' ').append(param(random));
    }
    return line.toString();
  }

  private static String param(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> pick(random, List.of("#room", "#two", "alice", "bob", "*", "irc.test", "0"));
      case 2 -> pick(random, List.of("LS", "REQ", "302", "+b", "-n+o", ">1", "C<5", "o"));
      case 3 -> pick(random, List.of("server-time", "echo-message", "away-notify", "-cap-notify"));
      case 4 -> ":" + RandomText.of(random, 300);
      default -> RandomText.of(random, 20);
    };
  }

  private static String pick(SplittableRandom random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
