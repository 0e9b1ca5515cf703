package parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class LineFramerFuzzTest {
  private static final int LINE_BYTES_MAX = 16;

  /// The first byte says how long the packets are, and after how many lines the sink stops.
  @FuzzTest(maxDuration = "1m")
  void anySplitGivesTheSameLines(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    Heard whole = new Heard();
    new LineFramer(LINE_BYTES_MAX).feed(bytes, 1, bytes.length, whole);

    int packet = 1 + (bytes[0] & 0x0F);
    Heard split = new Heard(1 + ((bytes[0] >> 4) & 0x03));
    LineFramer framer = new LineFramer(LINE_BYTES_MAX);
    for (int at = 1; at < bytes.length; ) {
      at += framer.feed(bytes, at, Math.min(bytes.length, at + packet), split);
      assertThat(framer.pending()).isLessThanOrEqualTo(LINE_BYTES_MAX + 1);
    }

    assertThat(split.lines).isEqualTo(whole.lines);
  }
}
