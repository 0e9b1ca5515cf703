package parley.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/// Any bytes in packets of any size: what is heard is what [FrameModel] says.
class MessageReaderFuzzTest {
  /// The first byte says what was agreed on, and how long the packets are.
  @FuzzTest(maxDuration = "5m")
  void anyBytesAreReadAsTheyShould(byte[] fuzzed) {
    if (fuzzed.length == 0) {
      return;
    }
    var subprotocols = Subprotocol.values();
    var subprotocol = subprotocols[(fuzzed[0] & 3) % subprotocols.length];
    int packet = 1 + ((fuzzed[0] & 0xFF) >> 2);
    var bytes = Arrays.copyOfRange(fuzzed, 1, fuzzed.length);

    var expected = FrameModel.heard(bytes, subprotocol);
    assertThat(Reading.of(bytes, subprotocol, packet)).isEqualTo(expected);
    assertThat(Reading.of(bytes, subprotocol, Reading.PACKET_BYTES_MAX)).isEqualTo(expected);
  }
}
