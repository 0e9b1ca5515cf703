package parley.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.wire.Generator;
import parley.wire.SeededTest;

class IrcRoundTripTest {
  @SeededTest
  void parsingWhatIsFormattedGivesItBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 100; i++) {
      IrcMessage message = message(generator);
      String line = message.format();
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);

      assertThat(IrcMessage.parse(line)).isEqualTo(message);
      assertThat(IrcMessage.parse(bytes, 0, bytes.length)).isEqualTo(message);
    }
  }

  @SeededTest
  void anyBytesAreAMessageThatFormatsTheSameOrNone(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 100; i++) {
      byte[] bytes =
          generator.bytes("@a=b", ";", "\\", " ", ":", "PING", "n!u@h", "Ã©", "=", " :", "001");

      switch (IrcMessage.parse(bytes, 0, bytes.length)) {
        case IrcMessage message ->
            assertThat(IrcMessage.parse(message.format())).isEqualTo(message);
        case IrcLine.Bad bad -> assertThat(bad.reason()).isNotNull();
      }
    }
  }

  @SeededTest
  void aSourceIsGivenBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 100; i++) {
      String text =
          generator.oneOf(() -> "", () -> "!", () -> "@", () -> "a!b@c") + generator.word("");

      assertThat(Source.parse(text).format()).isEqualTo(text);
      assertThat(Source.parse(Source.parse(text).format())).isEqualTo(Source.parse(text));
    }
  }

  private static IrcMessage message(Generator generator) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String key : generator.list(3, () -> generator.word("=;"))) {
      tags.put(key, generator.oneOf(() -> "", () -> generator.text() + "\r\n" + generator.text()));
    }
    String source = generator.oneIn(2) ? null : generator.word("");
    String command =
        generator.oneOf(() -> "PRIVMSG", () -> "A", () -> Numeric.RPL_WELCOME.code(), () -> "X2Y");
    return new IrcMessage(tags, source, command, params(generator));
  }

  private static List<String> params(Generator generator) {
    List<String> params = new ArrayList<>(generator.list(14, () -> middle(generator)));
    if (!generator.oneIn(3)) {
      params.add(generator.oneOf(() -> "", () -> ":", generator::text, () -> generator.word("")));
    }
    return params;
  }

  private static String middle(Generator generator) {
    return generator.oneOf(() -> "#a", () -> "*", () -> "m" + generator.word(""));
  }
}
