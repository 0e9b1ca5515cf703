package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.core.Event.MessageSaid;
import parley.core.Nick;
import parley.core.Origin;
import parley.core.PersonId;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Utterance;
import parley.wire.LineWriter;
import parley.wire.irc.IrcMessage;

/// What is said arrives whole, on lines that keep the bound.
class SpokenLinesTest {
  private static final Instant AT = Instant.parse("2026-01-02T14:30:15.007Z");
  private static final String ACTION_BEGIN = "\u0001ACTION ";

  @ParameterizedTest
  @MethodSource("parley.dialect.irc.Seeds#seeds")
  void piecesPutTogetherAreTheText(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 20; i++) {
      var text = RandomText.of(random, 2000);
      var lines = lines(random, new Utterance(Speech.MESSAGE, text));
      assertThat(joined(lines)).isEqualTo(text);
      assertThat(lines).allMatch(line -> line.command().equals("PRIVMSG"));
    }
  }

  @ParameterizedTest
  @MethodSource("parley.dialect.irc.Seeds#seeds")
  void everyPieceOfAnActionIsAnAction(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 20; i++) {
      var text = RandomText.of(random, 2000);
      var lines = lines(random, new Utterance(Speech.ACTION, text));
      assertThat(lines).allMatch(line -> said(line).startsWith(ACTION_BEGIN));
      assertThat(lines).allMatch(line -> said(line).endsWith("\u0001"));
      assertThat(lines.stream().map(line -> inner(said(line))).collect(Collectors.joining()))
          .isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("parley.dialect.irc.Seeds#seeds")
  void linesAreNeitherForgedNorTooLong(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 20; i++) {
      var text = RandomText.of(random, 1000) + "\r\n:x 001\0" + RandomText.of(random, 10);
      for (Speech speech : EnumSet.complementOf(EnumSet.of(Speech.TAGS))) {
        // Lines#of checks the bound and that each is one message.
        assertThat(lines(random, new Utterance(speech, text)))
            .allMatch(line -> line.params().size() == 2);
      }
    }
  }

  @Test
  void aRequestIsNotSplitButEndsAsOne() {
    var text = "\u0001DCC " + "x".repeat(600) + "\u0001";
    for (Speech speech : List.of(Speech.CTCP, Speech.NOTICE)) {
      var lines = lines(new SplittableRandom(1), new Utterance(speech, text));
      assertThat(lines).hasSize(1);
      assertThat(said(lines.getFirst())).startsWith("\u0001DCC xx").endsWith("x\u0001");
    }
  }

  @Test
  void aLineIsFilledToTheLastByte() {
    var out = new LineWriter();
    variant().render(event(origin("a", 1), new Utterance(Speech.MESSAGE, "x".repeat(1000))), out);
    int first = 0;
    while (out.array()[first] != '\n') {
      first++;
    }
    assertThat(first + 1).isEqualTo(512);
  }

  @Test
  void tagsDoNotCountButTheTextBehindThemDoes() {
    var table = new CapabilityTable("irc.test");
    var timed = table.of(EnumSet.of(Capability.SERVER_TIME)).variant();
    var said = event(origin("alice", 1), new Utterance(Speech.MESSAGE, "x".repeat(1000)));
    var plain = new LineWriter();
    var tagged = new LineWriter();
    variant().render(said, plain);
    timed.render(said, tagged);
    var lines = Lines.of(tagged);
    assertThat(lines).allMatch(line -> "2026-01-02T14:30:15.007Z".equals(line.tags().get("time")));
    assertThat(lines.stream().map(SpokenLinesTest::said))
        .isEqualTo(Lines.of(plain).stream().map(SpokenLinesTest::said).toList());
  }

  @Test
  void historyIsToldLikeWhatIsSaidNow() {
    var said = event(origin("alice", 1), new Utterance(Speech.NOTICE, "hear"));
    var out = new LineWriter();
    variant().renderHistory(said, out);
    assertThat(Lines.of(out).getFirst().format()).isEqualTo(":alice!u@h NOTICE #room hear");
  }

  private static List<IrcMessage> lines(SplittableRandom random, Utterance said) {
    var out = new LineWriter();
    var nick = random.nextBoolean() ? "alice" : "語".repeat(30);
    variant().render(event(origin(nick, 1 + random.nextInt(60)), said), out);
    return Lines.of(out);
  }

  private static IrcVariant variant() {
    return new CapabilityTable("irc.test").none().variant();
  }

  private static MessageSaid event(Origin origin, Utterance said) {
    RoomName room = Objects.requireNonNull(TestRules.usual().names().room("room"));
    return new MessageSaid(room, 1, new PersonId(1), origin, said, new Stamp(AT, 7));
  }

  private static Origin origin(String name, int hostLength) {
    Nick nick = Objects.requireNonNull(TestRules.usual().names().nick(name));
    return new Origin(nick, "u", "h".repeat(hostLength));
  }

  private static String joined(List<IrcMessage> lines) {
    return lines.stream().map(SpokenLinesTest::said).collect(Collectors.joining());
  }

  private static String said(IrcMessage line) {
    return Objects.requireNonNull(line.lastParam());
  }

  private static String inner(String action) {
    return action.substring(ACTION_BEGIN.length(), action.length() - 1);
  }
}
