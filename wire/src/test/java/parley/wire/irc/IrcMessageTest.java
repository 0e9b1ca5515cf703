package parley.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.wire.LineWriter;
import parley.wire.Malformed;

class IrcMessageTest {
  /// Each parameter is shown between angle brackets.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          PRIVMSG #a :hi there        ~ PRIVMSG <#a> <hi there>
          PRIVMSG #a hi               ~ PRIVMSG <#a> <hi>
          PRIVMSG #a :hi              ~ PRIVMSG <#a> <hi>
          privmsg #a hi               ~ PRIVMSG <#a> <hi>
          PRIVMSG #a ::)              ~ PRIVMSG <#a> <:)>
          PRIVMSG #a :: x             ~ PRIVMSG <#a> <: x>
          PRIVMSG #a :                ~ PRIVMSG <#a> <>
          'PRIVMSG #a : '             ~ PRIVMSG <#a> < >
          PRIVMSG #a :a :b            ~ PRIVMSG <#a> <a :b>
          PRIVMSG #a a:b              ~ PRIVMSG <#a> <a:b>
          'PRIVMSG   #a   :  hi  '    ~ PRIVMSG <#a> <  hi  >
          'MODE #a +n '               ~ MODE <#a> <+n>
          'MODE #a +n   '             ~ MODE <#a> <+n>
          '  PING x'                  ~ PING <x>
          QUIT                        ~ QUIT
          'QUIT '                     ~ QUIT
          QUIT :                      ~ QUIT <>
          :n!u@h QUIT :bye            ~ (n!u@h) QUIT <bye>
          :n!u@h   QUIT   :bye        ~ (n!u@h) QUIT <bye>
          :irc.x 001 me :Hello        ~ (irc.x) 001 <me> <Hello>
          ': PING x'                  ~ PING <x>
          @a=b PING x                 ~ {a=b} PING <x>
          @a=b   PING x               ~ {a=b} PING <x>
          @a=b :s PING x              ~ {a=b} (s) PING <x>
          @a;b=;c=d PING              ~ {a=, b=, c=d} PING
          @z=1;a=2 PING               ~ {z=1, a=2} PING
          @a=1;a=2 PING               ~ {a=2} PING
          @+draft/x=1;v.org/k PING    ~ {+draft/x=1, v.org/k=} PING
          @a==b= PING                 ~ {a==b=} PING
          @;;=x; PING                 ~ PING
          @ PING                      ~ PING
          PRIVMSG #ä :grüße           ~ PRIVMSG <#ä> <grüße>
          """)
  void parses(String line, String expected) {
    assertThat(shown(parsed(line))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {":f  g", "f  g", "  :f  g"})
  void theFifteenthParameterTakesTheRest(String rest) {
    IrcMessage message = parsed("C 1 2 3 4 5 6 7 8 9 a b c d e " + rest);

    assertThat(message.params()).hasSize(15).endsWith("e", "f  g");
    assertThat(parsed(message.format())).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          ''              ~ EMPTY
          '   '           ~ EMPTY
          :n!u@h          ~ NO_COMMAND
          @a=b            ~ NO_COMMAND
          '@a=b :n!u@h '  ~ NO_COMMAND
          ':'             ~ NO_COMMAND
          P{NG x          ~ BAD_COMMAND
          ÄÖ x            ~ BAD_COMMAND
          PING: x         ~ BAD_COMMAND
          /join #a        ~ BAD_COMMAND
          """)
  void refuses(String line, Malformed reason) {
    assertThat(IrcMessage.parse(line)).isEqualTo(new IrcLine.Bad(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PING a\0b", "PING a\rb", "PING a\nb", "\0", "PING\r", "@a=\0 PING"})
  void refusesWhatNoLineHolds(String line) {
    assertThat(IrcMessage.parse(line)).isEqualTo(new IrcLine.Bad(Malformed.FORBIDDEN_CHARACTER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PING \u00ff", "\u00ff", "@a=\u00c3 PING", ":\u0080 PING x", "@\u00ff"})
  void refusesWhatIsNoUtf8(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);

    IrcLine line = IrcMessage.parse(bytes, 0, bytes.length);

    assertThat(line)
        .isInstanceOfSatisfying(
            IrcLine.Bad.class, bad -> assertThat(bad.reason()).isEqualTo(Malformed.INVALID_UTF8));
  }

  @Test
  void tellsWhatALineThatIsNoUtf8WouldHaveBeen() {
    byte[] bytes = "@a=b :x ping \u00ff".getBytes(StandardCharsets.ISO_8859_1);

    IrcLine line = IrcMessage.parse(bytes, 0, bytes.length);

    assertThat(line).isEqualTo(new IrcLine.Bad(Malformed.INVALID_UTF8, "PING"));
  }

  @Test
  void readsOnlyItsRange() {
    byte[] bytes = "@@PING x\r\n".getBytes(StandardCharsets.UTF_8);

    assertThat(IrcMessage.parse(bytes, 2, bytes.length - 2)).isEqualTo(IrcMessage.of("PING", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "a\\:b, a;b",
    "a\\sb, a b",
    "a\\\\b, a\\b",
    "a\\\\sb, a\\sb",
    "a\\xb, axb",
    "a\\, a",
    "a\\\\, a\\",
    "\\, ''",
    "\\:\\s, '; '"
  })
  void unescapesTagValues(String escaped, String value) {
    assertThat(parsed("@k=" + escaped + " PING").tags()).isEqualTo(Map.of("k", value));
  }

  @Test
  void aTagValueMayHoldALineBreakButALineDoesNot() {
    IrcMessage message = IrcMessage.of("PING").tag("k", "a\r\n; \\");

    assertThat(message.format()).isEqualTo("@k=a\\r\\n\\:\\s\\\\ PING");
    assertThat(parsed(message.format())).isEqualTo(message);
  }

  @Test
  void formats() {
    assertThat(
            IrcMessage.of("PRIVMSG", "#a", "hi there").from("n!u@h").tag("time", "12:00").format())
        .isEqualTo("@time=12:00 :n!u@h PRIVMSG #a :hi there");
    assertThat(IrcMessage.of("privmsg", "#a", "hi").format()).isEqualTo("PRIVMSG #a hi");
    assertThat(IrcMessage.of("QUIT").format()).isEqualTo("QUIT");
    assertThat(IrcMessage.of("QUIT", "").format()).isEqualTo("QUIT :");
    assertThat(IrcMessage.of("PRIVMSG", "#a", ":)").format()).isEqualTo("PRIVMSG #a ::)");
    assertThat(IrcMessage.of("PRIVMSG", "#a", "a:b").format()).isEqualTo("PRIVMSG #a a:b");
    assertThat(IrcMessage.of("TAGMSG", "#a").tag("+typing", "active").tag("x").format())
        .isEqualTo("@+typing=active;x TAGMSG #a");
    assertThat(IrcMessage.of(Numeric.RPL_TOPIC, "me", "#a", "a topic").from("irc.x").format())
        .isEqualTo(":irc.x 332 me #a :a topic");
  }

  @Test
  void appendsToABuffer() {
    LineWriter line = new LineWriter(0).put("x|");
    IrcMessage.of("PING", "é").appendTo(line);

    assertThat(line.put("\r\n").toString()).isEqualTo("x|PING é\r\n");
  }

  @Test
  void tagsKeepTheirOrderAndCannotBeChanged() {
    IrcMessage message = IrcMessage.of("PING").tag("z", "1").tag("a", "2").tag("z", "3");

    assertThat(message.format()).isEqualTo("@z=3;a=2 PING");
    assertThat(message.withTags(Map.of()).format()).isEqualTo("PING");
    Map<String, String> tags = new LinkedHashMap<>(Map.of("k", "v"));
    IrcMessage copy = message.withTags(tags);
    tags.put("k", "other");
    assertThat(copy.tags()).containsOnly(Map.entry("k", "v"));
  }

  @Test
  void paramsByIndex() {
    IrcMessage message = IrcMessage.of("PRIVMSG", "#a", "hi");

    assertThat(message.param(0)).isEqualTo("#a");
    assertThat(message.param(2)).isNull();
    assertThat(message.lastParam()).isEqualTo("hi");
    assertThat(IrcMessage.of("QUIT").lastParam()).isNull();
  }

  @Test
  void cannotBeMadeWrong() {
    refusesParams("a b", "c");
    refusesParams("", "c");
    refusesParams(":a", "c");
    refusesParams("a\nb");
    refusesParams("a\rb");
    refusesParams("a\0b");
    refusesParams("1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f", "g");
    for (String command : List.of("", "A B", "PING\n", ":A", "É")) {
      assertThatIllegalArgumentException().isThrownBy(() -> IrcMessage.of(command));
    }
    IrcMessage ping = IrcMessage.of("PING");
    for (String word : List.of("", "a b", "a\nb")) {
      assertThatIllegalArgumentException().isThrownBy(() -> ping.from(word));
      assertThatIllegalArgumentException().isThrownBy(() -> ping.tag(word));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> ping.tag("a=b"));
    assertThatIllegalArgumentException().isThrownBy(() -> ping.tag("a;b"));
    assertThatIllegalArgumentException().isThrownBy(() -> ping.tag("a", "b\0"));
  }

  private static void refusesParams(String... params) {
    assertThatIllegalArgumentException().isThrownBy(() -> IrcMessage.of("PRIVMSG", params));
  }

  private static IrcMessage parsed(String line) {
    return (IrcMessage) IrcMessage.parse(line);
  }

  private static String shown(IrcMessage message) {
    StringBuilder shown = new StringBuilder();
    if (!message.tags().isEmpty()) {
      shown.append(message.tags()).append(' ');
    }
    if (message.source() != null) {
      shown.append('(').append(message.source()).append(") ");
    }
    shown.append(message.command());
    message.params().forEach(param -> shown.append(" <").append(param).append('>'));
    return shown.toString();
  }
}
