package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import parley.wire.LineWriter;

class ServerTimeTest {
  private final ServerTime time = new ServerTime();

  @Test
  void millisecondsHaveThreeDigits() {
    assertThat(written("2026-01-02T03:04:05Z")).isEqualTo("2026-01-02T03:04:05.000Z");
    assertThat(written("2026-01-02T03:04:05.007Z")).isEqualTo("2026-01-02T03:04:05.007Z");
    assertThat(written("2026-01-02T03:04:05.999999Z")).isEqualTo("2026-01-02T03:04:05.999Z");
    assertThat(written("2026-01-02T03:04:06.420Z")).isEqualTo("2026-01-02T03:04:06.420Z");
    assertThat(written("2026-01-02T03:04:05.1Z")).isEqualTo("2026-01-02T03:04:05.100Z");
    assertThat(written("1969-12-31T23:59:59.5Z")).isEqualTo("1969-12-31T23:59:59.500Z");
  }

  private String written(String instant) {
    var out = time.put(Instant.parse(instant), new LineWriter());
    return new String(out.array(), 0, out.length(), java.nio.charset.StandardCharsets.US_ASCII);
  }
}
