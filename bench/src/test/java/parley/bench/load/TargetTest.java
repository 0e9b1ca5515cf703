package parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  private static Target at(String host) {
    return Target.at(host, 6667, OptionalLong.empty(), new IrcProtocol());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "example.com",
        "127.0.0.1.example.com",
        "0.0.0.0",
        "::1",
        "128.0.0.1",
        "",
        "127"
      })
  void noOtherMachineIsLoaded(String host) {
    assertThatThrownBy(() -> at(host))
        .isInstanceOf(BenchException.class)
        .hasMessage("only this machine (127.x.x.x) can be measured, not " + host);
  }

  @Test
  void thisMachineIs() {
    assertThat(at("localhost")).hasToString("127.0.0.1:6667");
    assertThat(at("127.200.3.4")).hasToString("127.200.3.4:6667");
    assertThat(at("127.0.0.1").ipv4()).isEqualTo(0x7F000001);
  }
}
