package parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class FirstBytesFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void aDecisionStands(byte[] bytes) {
    FirstBytes before = FirstBytes.UNDECIDED;
    for (int to = 0; to <= bytes.length; to++) {
      FirstBytes now = FirstBytes.detect(bytes, 0, to);
      if (before != FirstBytes.UNDECIDED) {
        assertThat(now).isEqualTo(before);
      }
      before = now;
    }
  }
}
