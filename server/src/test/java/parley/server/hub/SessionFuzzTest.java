package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whole sessions in several languages, of any bytes: nothing fails, every line is one, and the
/// same again gives the same.
class SessionFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void anySessionsAreServed(byte[] script) {
    assertThat(Script.play(script)).isEqualTo(Script.play(script));
  }
}
