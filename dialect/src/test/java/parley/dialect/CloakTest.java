package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloakTest {
  private final Cloak cloak = new Cloak(new byte[32]);

  private static String net(String cloaked) {
    return cloaked.substring(cloaked.indexOf('.'));
  }

  private static String wider(String cloaked) {
    return net(net(cloaked).substring(1));
  }

  @Test
  void theSameAddressIsAlwaysTheSame() {
    assertThat(cloak.of("192.0.2.7")).isEqualTo(cloak.of("192.0.2.7")).matches("(\\w{8}\\.){3}ip");
    assertThat(cloak.of("192.0.2.7")).isNotEqualTo(new Cloak(new byte[] {1}).of("192.0.2.7"));
    assertThat(cloak.of("2001:db8::1")).matches("(\\w{8}\\.){3}ip6");
  }

  @Test
  void neighboursHaveTheirNetworkInCommon() {
    assertThat(net(cloak.of("192.0.2.7"))).isEqualTo(net(cloak.of("192.0.2.99")));
    assertThat(net(cloak.of("192.0.2.7"))).isNotEqualTo(net(cloak.of("192.0.3.7")));
    assertThat(wider(cloak.of("192.0.2.7"))).isEqualTo(wider(cloak.of("192.0.3.7")));
    assertThat(wider(cloak.of("192.0.2.7"))).isNotEqualTo(wider(cloak.of("192.1.2.7")));
    assertThat(net(cloak.of("2001:db8::1"))).isEqualTo(net(cloak.of("2001:db8::ffff")));
    assertThat(wider(cloak.of("2001:db8::1"))).isEqualTo(wider(cloak.of("2001:db8:0:1::1")));
  }

  @Test
  void whatIsNoAddressStaysAsItIs() {
    assertThat(cloak.of("localhost")).isEqualTo("localhost");
  }
}
