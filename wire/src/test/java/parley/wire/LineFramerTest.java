package parley.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFramerTest {
  private static final int LINE_BYTES_MAX = 5;

  private final LineFramer framer = new LineFramer(LINE_BYTES_MAX);
  private final Heard heard = new Heard();

  /// `N` and `R` stand for `\n` and `\r`, `|` for the end of a packet or a line.
  @ParameterizedTest
  @CsvSource({
    "AN,               A",
    "ARN,              A",
    "AN|BN,            A|B",
    "ANBN,             A|B",
    "A|B|N,            AB",
    "A|R|N,            A",
    "AR|N,             A",
    "ARRN,             AR",
    "ARBN,             ARB",
    "RN,               ''",
    "N,                ''",
    "NN,               |",
    "12345N,           12345",
    "12345RN,          12345",
    "1234|5R|N,        12345",
    "12345R|6N,        (overlong)",
    "123456N,          (overlong)",
    "123456RN,         (overlong)",
    "12345RRN,         (overlong)",
    "123456|7|8NAN,    (overlong)|A",
    "123456|N|AN,      (overlong)|A",
    "123|456NAN,       (overlong)|A",
    "1234567890NANBN,  (overlong)|A|B",
    "A,                -",
    "AN|B,             A"
  })
  void cutsLines(String packets, String expected) {
    for (String packet : packets.split("\\|", -1)) {
      assertThat(feed(packet)).isEqualTo(packet.length());
    }

    assertThat(heard.lines).isEqualTo(lines(expected));
  }

  @Test
  void keepsNothingBetweenLines() {
    feed("abN");
    assertThat(framer.pending()).isZero();

    feed("ab");
    assertThat(framer.pending()).isEqualTo(2);

    feed("cN");
    assertThat(framer.pending()).isZero();
  }

  @Test
  void keepsNothingOfAnOverlongLine() {
    feed("1234567");
    assertThat(framer.pending()).isZero();
    assertThat(framer.skipping()).isTrue();

    feed("N");
    assertThat(framer.skipping()).isFalse();
    assertThat(heard.lines).containsExactly(Heard.OVERLONG);
  }

  @Test
  void saysOverlongBeforeTheLineEnds() {
    feed("123456");

    assertThat(heard.lines).containsExactly(Heard.OVERLONG);
  }

  @Test
  void stopsWhereTheSinkSaysSo() {
    Heard oneByOne = new Heard(1);
    byte[] bytes = bytes("ANBNC");

    assertThat(framer.feed(bytes, 0, bytes.length, oneByOne)).isEqualTo(2);
    assertThat(framer.feed(bytes, 2, bytes.length, oneByOne)).isEqualTo(2);
    assertThat(framer.feed(bytes, 4, bytes.length, oneByOne)).isEqualTo(1);
    assertThat(oneByOne.lines).containsExactly("A", "B");
    assertThat(framer.pending()).isEqualTo(1);
  }

  @Test
  void givesTheBegunLineAtTheEnd() {
    feed("ANB");
    framer.end(heard);
    framer.end(heard);

    assertThat(heard.lines).containsExactly("A", "B");
  }

  @Test
  void forgetsABegunLine() {
    feed("abc");
    framer.discard();
    feed("dN");

    assertThat(heard.lines).containsExactly("d");
  }

  @Test
  void readsOnlyItsRange() {
    byte[] bytes = bytes("xxANyy");

    assertThat(framer.feed(bytes, 2, 4, heard)).isEqualTo(2);
    assertThat(heard.lines).containsExactly("A");
  }

  @Test
  void needsRoomForALine() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LineFramer(0));
  }

  @SeededTest
  void anySplitGivesTheSameLines(long seed) {
    Generator generator = new Generator(seed);
    byte[] bytes = generator.bytes("\n", "\r\n", "\r", "ab", "12345", "123456");

    Heard whole = new Heard();
    new LineFramer(LINE_BYTES_MAX).feed(bytes, 0, bytes.length, whole);

    Heard split = new Heard(generator.number(1, 3));
    int begun = feedSplit(bytes, generator, split);

    assertThat(split.lines).isEqualTo(whole.lines).isEqualTo(reference(bytes));
    assertThat(begun).isLessThanOrEqualTo(LINE_BYTES_MAX + 1);
  }

  private static int feedSplit(byte[] bytes, Generator generator, Heard heard) {
    LineFramer framer = new LineFramer(LINE_BYTES_MAX);
    int at = 0;
    int to = 0;
    int pendingMax = 0;
    while (at < bytes.length) {
      to = at == to ? generator.number(at, bytes.length) : to;
      at += framer.feed(bytes, at, to, heard);
      pendingMax = Math.max(pendingMax, framer.pending());
    }
    return pendingMax;
  }

  /// The same by the slowest and plainest means.
  private static List<String> reference(byte[] bytes) {
    String stream = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>();
    String[] parts = stream.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean ended = i < parts.length - 1;
      String part = parts[i];
      String line = part.endsWith("\r") ? part.substring(0, part.length() - 1) : part;
      if (line.length() > LINE_BYTES_MAX) {
        lines.add(Heard.OVERLONG);
      } else if (ended) {
        lines.add(line);
      }
    }
    return lines;
  }

  private int feed(String packet) {
    byte[] bytes = bytes(packet);
    return framer.feed(bytes, 0, bytes.length, heard);
  }

  private static List<String> lines(String expected) {
    return expected.equals("-") ? List.of() : List.of(expected.replace('R', '\r').split("\\|", -1));
  }

  private static byte[] bytes(String packet) {
    String text = packet.replace('N', '\n').replace('R', '\r');
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
