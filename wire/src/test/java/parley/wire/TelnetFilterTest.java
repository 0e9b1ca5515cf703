package parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelnetFilterTest {
  private final TelnetFilter filter = new TelnetFilter();

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "486921, 486921", // plain text
    "c3a90d0a, c3a90d0a", // UTF-8 and CR LF
    "41 fffb18 42, 4142", // IAC WILL
    "41 fffc18 42, 4142", // IAC WONT
    "41 fffd18 42, 4142", // IAC DO
    "41 fffe18 42, 4142", // IAC DONT
    "41 fff1 42, 4142", // IAC NOP
    "41 fff4 fffd06 42, 4142", // Ctrl-C: IAC IP, IAC DO TIMING-MARK
    "41 ffff 42, 41ff42", // IAC IAC
    "41 fffa18 00 41 fff0 42, 4142", // IAC SB … IAC SE
    "41 fffa18 ffff f0 fff0 42, 4142", // IAC IAC inside a negotiation
    "41 0d00 42, 410d0a42", // CR NUL is Enter
    "41 0d41 42, 410d4142", // a lone CR stays
    "41 00 42, 410042", // a NUL elsewhere stays
    "41 ff, 41", // begun
    "fffb, ''",
    "41 fffa18 42 43, 41"
  })
  void leavesWhatWasTyped(String sent, String expected) {
    assertThat(HexFormat.of().formatHex(filtered(hex(sent)))).isEqualTo(expected);
  }

  @Test
  void refusesWhatIsAskedFor() {
    filtered(hex("41 fffd01 42 fffb18 fffe03 fffc04"));

    assertThat(filter.takeRefusals()).isEqualTo(hex("fffc01 fffe18"));
    assertThat(filter.takeRefusals()).isEmpty();
  }

  @Test
  void refusesNoMoreThanItCanHold() {
    for (int i = 0; i < 1000; i++) {
      filtered(hex("fffd01"));
    }

    assertThat(filter.takeRefusals()).hasSizeLessThan(100);
  }

  @Test
  void filtersOnlyItsRange() {
    byte[] bytes = hex("ff 41 fff1 42 ff");

    assertThat(filter.filter(bytes, 1, 5)).isEqualTo(3);
    assertThat(bytes).startsWith(0xff, 'A', 'B').endsWith(0xff);
  }

  @SeededTest
  void anySplitLeavesTheSame(long seed) {
    Generator generator = new Generator(seed);
    byte[] bytes = generator.bytes("ÿ", "ÿû", "ÿý", "ÿú", "ÿð", "ð", "\r", "\0", "ab", "\n");
    byte[] whole = filtered(bytes.clone());

    ByteArrayOutputStream split = new ByteArrayOutputStream();
    TelnetFilter other = new TelnetFilter();
    byte[] packets = bytes.clone();
    for (int at = 0; at < packets.length; ) {
      int to = generator.number(at + 1, packets.length);
      split.write(packets, at, other.filter(packets, at, to) - at);
      at = to;
    }

    assertThat(split.toByteArray()).isEqualTo(whole);
    assertThat(other.takeRefusals()).isEqualTo(filter.takeRefusals());
  }

  @SeededTest
  void textPassesUnchanged(long seed) {
    byte[] bytes = new Generator(seed).text().getBytes(StandardCharsets.UTF_8);

    assertThat(filtered(bytes.clone())).isEqualTo(bytes);
  }

  private byte[] filtered(byte[] bytes) {
    return Arrays.copyOf(bytes, filter.filter(bytes, 0, bytes.length));
  }

  private static byte[] hex(String spaced) {
    return HexFormat.of().parseHex(spaced.replace(" ", ""));
  }
}
