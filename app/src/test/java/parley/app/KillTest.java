package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `kill -9` while everyone talks, in rooms and privately: what anyone was shown is in the history.
@Timeout(300)
class KillTest {
  private static final List<String> LANGUAGES = List.of("plain", "login", "join", "irc");
  private static final int SHOWN_MAX = 20_000;
  private static final int REPLAYED = 20;
  private static final List<String> WRITERS = List.of("ann", "ben");

  @TempDir private Path folder;

  /// A row of `messages`, or of `letter` with the recipient in the place of the room.
  private record Row(String room, long sequence, String author, String kind, String text) {}

  @ParameterizedTest
  @CsvSource({"fsync, 5", "os, 3"})
  void whatAnyoneWasShownIsInTheHistoryOnceAndInOrder(String durability, int rounds)
      throws Exception {
    long seed = ThreadLocalRandom.current().nextLong();
    var random = new SplittableRandom(seed);
    var server = serve(durability);
    try {
      for (String writer : WRITERS) {
        Talker.open(server, writer);
      }
      for (int round = 0; round < rounds; round++) {
        var where = "seed %d, durability %s, round %d".formatted(seed, durability, round);
        var topic = "Topic of round " + round;
        setTopic(server, topic);
        var talkers = talkUntilKilled(server, "r" + round, 1 + random.nextInt(SHOWN_MAX));
        assertThat(server.err()).as(where).doesNotContain("WARN", "ERROR", "\tat ");

        server = serve(durability);
        var history = history();
        var letters = letters();
        holdsWhatWasShown(history, talkers.rooms(), where);
        holdsWhatWasShown(letters, talkers.writers(), where);
        hasNoGaps(history, where);
        areStillThere(server, letters, where);
        isStillThere(server, history, topic, where);
      }
    } finally {
      server.close();
    }
  }

  private ServerProcess serve(String durability) throws IOException {
    return ServerProcess.serve(
        folder,
        "--data",
        folder.resolve("data").toString(),
        "--set",
        "journal.durability=" + durability,
        "--set",
        "limits.messages-per-second=0",
        "--set",
        "limits.output-queue-bytes=64MiB",
        "--set",
        "detect.silence=1ms");
  }

  private static void setTopic(ServerProcess server, String topic) throws IOException {
    try (var client = server.connect("irc")) {
      client.send("NICK setter", "USER u 0 * :U", "JOIN #den", "TOPIC #den :" + topic);
      client.lineWith("TOPIC #den :" + topic);
    }
  }

  /// Those who talk in rooms, and those who write to each other.
  private record Talkers(List<Talker> rooms, List<Talker> writers) {
    List<Talker> all() {
      return Stream.concat(rooms.stream(), writers.stream()).toList();
    }
  }

  private static Talkers talkUntilKilled(ServerProcess server, String round, int shown)
      throws Exception {
    var shownByAll = new AtomicInteger();
    var inRooms = new ArrayList<Talker>();
    for (String language : LANGUAGES) {
      inRooms.add(Talker.enter(server, language, "lobby", shownByAll));
      if (!language.equals("login")) {
        inRooms.add(Talker.enter(server, language, "den", shownByAll));
      }
    }
    var one = WRITERS.getFirst();
    var other = WRITERS.getLast();
    var writers =
        List.of(
            Talker.write(server, one, other, shownByAll),
            Talker.write(server, other, one, shownByAll));
    var talkers = new Talkers(inRooms, writers);
    talkers.all().forEach(talker -> talker.start(round));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> shownByAll.get() >= shown);
    server.kill();
    for (Talker talker : talkers.all()) {
      assertThat(talker.awaitEnd()).as(talker.name()).isNotNull();
    }
    return talkers;
  }

  private List<Row> history() throws SQLException {
    return rows("SELECT room, sequence, author, kind, text FROM messages ORDER BY id");
  }

  private List<Row> letters() throws SQLException {
    return rows("SELECT recipient, id, author, 'message', text FROM letter ORDER BY id");
  }

  private List<Row> rows(String query) throws SQLException {
    var rows = new ArrayList<Row>();
    var file = folder.resolve("data").resolve("parley.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(
            new Row(
                result.getString(1),
                result.getLong(2),
                result.getString(3),
                result.getString(4),
                result.getString(5)));
      }
    }
    return rows;
  }

  /// From the first to the last message that one was shown, one was shown all, in the order in
  /// which they are kept.
  private static void holdsWhatWasShown(List<Row> history, List<Talker> talkers, String where)
      throws Exception {
    for (Talker talker : talkers) {
      var shown = talker.awaitEnd();
      if (shown.isEmpty()) {
        continue;
      }
      var kept =
          history.stream()
              .filter(row -> row.kind().equals("message"))
              .filter(row -> talker.hears(row.room(), row.author()))
              .map(row -> row.text().substring(1, row.text().length() - 1))
              .toList();
      int first = kept.indexOf(shown.getFirst());
      assertThat(first)
          .as("%s: %s was shown what is not kept", where, talker.name())
          .isNotNegative();
      var expected = kept.subList(first, Math.min(kept.size(), first + shown.size()));
      assertThat(shown.equals(expected))
          .as(
              "%s: what %s was shown is what is kept; %s",
              where, talker.name(), diff(shown, expected))
          .isTrue();
    }
  }

  private static String diff(List<String> shown, List<String> kept) {
    for (int i = 0; i < shown.size(); i++) {
      if (i >= kept.size() || !shown.get(i).equals(kept.get(i))) {
        return "place "
            + i
            + ": "
            + shown.get(i)
            + ", kept "
            + kept.subList(i, Math.min(i + 3, kept.size()));
      }
    }
    return "equal";
  }

  private static void hasNoGaps(List<Row> history, String where) {
    Map<String, Long> last = new HashMap<>();
    for (Row row : history) {
      assertThat(row.sequence())
          .as("%s: after %s of %s", where, last.get(row.room()), row.room())
          .isEqualTo(last.merge(row.room(), 1L, Long::sum));
    }
    assertThat(history.stream().map(Row::text).filter(text -> text.startsWith("<")))
        .as(where)
        .doesNotHaveDuplicates();
  }

  /// Both find in their history what either wrote.
  private static void areStillThere(ServerProcess server, List<Row> letters, String where)
      throws IOException {
    var latest = letters.subList(Math.max(0, letters.size() - REPLAYED), letters.size());
    for (String writer : WRITERS) {
      var other = WRITERS.get(1 - WRITERS.indexOf(writer));
      try (var client = Talker.logIn(server, writer)) {
        client.send("CAP REQ :batch draft/chathistory");
        client.send("CHATHISTORY LATEST " + other + " * " + REPLAYED).lineWith(" BATCH +");
        assertThat(client.linesTo(" BATCH -").stream().filter(line -> line.contains("<")))
            .as("%s: what %s is shown", where, writer)
            .map(line -> line.replaceFirst(".* :([^!]*)!.* PRIVMSG (\\S*) :", "$1 $2 "))
            .containsExactlyElementsOf(
                latest.stream()
                    .map(row -> row.author() + " " + row.room() + " " + row.text())
                    .toList());
      }
    }
  }

  private static void isStillThere(
      ServerProcess server, List<Row> history, String topic, String where) throws IOException {
    try (var irc = server.connect("irc");
        var join = server.connect("join")) {
      irc.send("NICK looker", "USER u 0 * :U", "JOIN #den");
      assertThat(irc.lineWith(" 332 ")).as(where).endsWith(" #den :" + topic);
      assertThat(irc.lineWith(" 353 ")).as("%s: nobody is left over", where).endsWith("looker");
      join.send("JOIN:Reader", "JOIN_ROOM:den");
      var replayed = join.linesTo("JOINED_ROOM:den");
      var said =
          history.stream()
              .filter(row -> row.room().equals("lobby") && row.kind().equals("message"))
              .map(row -> row.author() + " " + row.text())
              .toList();
      assertThat(replayed.stream().filter(line -> line.contains("<")))
          .as(where)
          .map(line -> line.replaceFirst(" \\[[0-9:]+]: ", " "))
          .containsExactlyElementsOf(
              said.subList(Math.max(0, said.size() - REPLAYED), said.size()));
    }
  }
}
