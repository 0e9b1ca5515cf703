package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for plain, login and join whatever is sent.
class ChatterPropertyTest {
  private static final Pattern NUMBERED = Pattern.compile("number (\\d+)$");

  /// Fixed ones, and fresh ones that the name of a failed test shows.
  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 40), new SplittableRandom().longs(10));
  }

  /// What one of the clients sends.
  private static final class Said {
    final int client;
    final byte[] bytes;

    Said(int client, byte[] bytes) {
      this.client = client;
      this.bytes = bytes;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySplitIntoPacketsGivesTheSame(long seed) {
    var chatter = new Chatter(seed);
    var dialects = new ArrayList<Dialect>();
    for (int i = 0; i < 4; i++) {
      dialects.add(chatter.dialect());
    }
    var script = new ArrayList<Said>();
    for (int i = 0; i < 80; i++) {
      int client = chatter.below(dialects.size());
      script.add(new Said(client, chatter.line(dialects.get(client))));
    }
    assertThat(inPieces(dialects, script, chatter)).isEqualTo(lineByLine(dialects, script));
  }

  private static List<List<String>> lineByLine(List<Dialect> dialects, List<Said> script) {
    var chat = new TestChat();
    var clients = dialects.stream().map(chat::connect).toList();
    script.forEach(said -> clients.get(said.client).say(said.bytes));
    return clients.stream().map(TestClient::lines).toList();
  }

  /// Each line in pieces, and begun at any time since the same client's line before it.
  private static List<List<String>> inPieces(
      List<Dialect> dialects, List<Said> script, Chatter chatter) {
    var chat = new TestChat();
    var clients = dialects.stream().map(chat::connect).toList();
    Map<Integer, Integer> begun = new HashMap<>();
    for (int at = 0; at < script.size(); at++) {
      begin(script, at, begun, clients.get(script.get(at).client), 1);
      if (chatter.below(3) == 0) {
        int early = Math.min(script.size() - 1, at + 1 + chatter.below(4));
        if (isNextOf(script, at + 1, early)) {
          begin(script, early, begun, clients.get(script.get(early).client), 2 + chatter.below(3));
        }
      }
    }
    return clients.stream().map(TestClient::lines).toList();
  }

  private static boolean isNextOf(List<Said> script, int from, int at) {
    for (int i = from; i < at; i++) {
      if (script.get(i).client == script.get(at).client) {
        return false;
      }
    }
    return at >= from;
  }

  /// Sends what is not sent yet of the first part of a line, byte by byte.
  private static void begin(
      List<Said> script, int at, Map<Integer, Integer> begun, TestClient client, int part) {
    byte[] bytes = script.get(at).bytes;
    int from = begun.getOrDefault(at, 0);
    int to = part == 1 ? bytes.length : Math.max(from, bytes.length / part - 1);
    for (int i = from; i < to; i++) {
      client.say(Arrays.copyOfRange(bytes, i, i + 1));
    }
    begun.put(at, to);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noBytesHarmTheNeighbours(long seed) {
    var chatter = new Chatter(seed);
    var chat = new TestChat();
    var neighbours = Chatter.DIALECTS.stream().map(chat::connect).toList();
    neighbours.get(0).say("Pat: hello");
    neighbours.get(1).say("LOGIN Lea");
    neighbours.get(2).say("JOIN:Jo");
    var hostile = new ArrayList<TestClient>();
    for (int i = 0; i < 100; i++) {
      if (hostile.isEmpty() || chatter.below(10) == 0) {
        hostile.add(chat.connect(chatter.dialect()));
      }
      var client = hostile.get(chatter.below(hostile.size()));
      client.say(chatter.noise(chatter.below(2000)));
      client.say(chatter.line(chatter.dialect()));
      if (chatter.below(20) == 0) {
        client.disconnect();
      }
    }
    hostile.forEach(TestClient::disconnect);
    neighbours.forEach(TestClient::lines);
    neighbours.get(0).say("all well?");
    assertThat(neighbours.get(1).lines()).containsExactly("MSG Pat all well?");
    assertThat(neighbours.get(2).lines()).containsExactly("Pat [14:30:15]: all well?");
    assertThat(neighbours.get(1).say("WHO").lines())
        .containsExactly("USER Jo", "USER Lea", "USER Pat");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyoneHearsEveryMessageOnceInOneOrder(long seed) {
    var chatter = new Chatter(seed);
    var chat = new TestChat();
    var clients = new ArrayList<TestClient>();
    var dialects = new ArrayList<Dialect>();
    var expected = new ArrayList<List<Integer>>();
    for (int i = 0; i < 9; i++) {
      var dialect = Chatter.DIALECTS.get(i % 3);
      dialects.add(dialect);
      clients.add(chat.connect(dialect).say(arrival(dialect, "n" + i)));
      expected.add(new ArrayList<>());
    }
    for (int number = 0; number < 100; number++) {
      int author = chatter.below(clients.size());
      clients.get(author).say(message(dialects.get(author), number));
      for (int i = 0; i < clients.size(); i++) {
        if (i != author || !dialects.get(i).name().equals("plain")) {
          expected.get(i).add(number);
        }
      }
    }
    for (int i = 0; i < clients.size(); i++) {
      assertThat(heard(clients.get(i))).isEqualTo(expected.get(i));
    }
  }

  private static String arrival(Dialect dialect, String name) {
    return switch (dialect.name()) {
      case "plain" -> "/nick " + name;
      case "login" -> "LOGIN " + name;
      default -> "JOIN:" + name;
    };
  }

  private static String message(Dialect dialect, int number) {
    return switch (dialect.name()) {
      case "plain" -> "number " + number;
      case "login" -> "MSG number " + number;
      default -> "MESSAGE:number " + number;
    };
  }

  private static List<Integer> heard(TestClient client) {
    var heard = new ArrayList<Integer>();
    for (String line : client.lines()) {
      var message = NUMBERED.matcher(line);
      if (message.find()) {
        heard.add(Integer.parseInt(message.group(1)));
      }
    }
    return heard;
  }
}
