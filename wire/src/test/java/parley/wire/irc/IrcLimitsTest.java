package parley.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.wire.Malformed;

class IrcLimitsTest {
  @Test
  void aBodyHas510Bytes() {
    assertThat(exceeded("x".repeat(510))).isNull();
    assertThat(exceeded("x".repeat(511))).isEqualTo(Malformed.TOO_LONG);
    assertThat(exceeded("é".repeat(256))).isEqualTo(Malformed.TOO_LONG);
  }

  @Test
  void tagsOfAClientHave4094BytesBesideAtAndSpace() {
    String body = "x".repeat(510);
    assertThat(exceeded("@" + "t".repeat(4094) + " " + body)).isNull();
    assertThat(exceeded("@" + "t".repeat(4095) + " " + body)).isEqualTo(Malformed.TAGS_TOO_LONG);
    assertThat(exceeded("@" + "t".repeat(4094) + " x" + body)).isEqualTo(Malformed.TOO_LONG);
    assertThat(exceeded("@" + "t".repeat(9000))).isEqualTo(Malformed.TAGS_TOO_LONG);
    assertThat(IrcLimits.FROM_CLIENT.lineBytesMax()).isEqualTo(4096 + 510);
  }

  @Test
  void tagsOfAServerHave8191BytesWithAtAndSpace() {
    byte[] line = ("@" + "t".repeat(8189) + " PING").getBytes(StandardCharsets.UTF_8);

    assertThat(IrcLimits.FROM_SERVER.exceededBy(line, 0, line.length)).isNull();
    assertThat(new IrcLimits(8190, 510).exceededBy(line, 0, line.length))
        .isEqualTo(Malformed.TAGS_TOO_LONG);
  }

  @Test
  void theRangeIsWhatCounts() {
    byte[] line = ("@a " + "x".repeat(600)).getBytes(StandardCharsets.UTF_8);

    assertThat(IrcLimits.FROM_CLIENT.exceededBy(line, 0, 513)).isNull();
    assertThat(IrcLimits.FROM_CLIENT.exceededBy(line, 0, 0)).isNull();
    assertThat(IrcLimits.FROM_CLIENT.exceededBy(line, 0, 1)).isNull();
  }

  private static @Nullable Malformed exceeded(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return IrcLimits.FROM_CLIENT.exceededBy(bytes, 0, bytes.length);
  }
}
