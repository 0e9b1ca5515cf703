package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.core.AddressRange;
import parley.dialect.Gateway;

class SeatsTest {
  private static final Gateway GATEWAY =
      new Gateway(
          "web",
          "ab".repeat(32),
          null,
          List.of(Objects.requireNonNull(AddressRange.parse("10.0.0.0/8"))));

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }

  @Test
  void thereAreSoManyInAllAndAtEachAddress() {
    var seats = new Seats(3, 2, List.of());
    var first = seats.take(address("192.0.2.1"));
    assertThat(first).isNotNull();
    assertThat(seats.take(address("192.0.2.1"))).isSameAs(first);
    assertThat(seats.take(address("192.0.2.1"))).isNull();
    assertThat(seats.take(address("192.0.2.2"))).isNotNull();
    assertThat(seats.take(address("192.0.2.3"))).isNull();

    seats.leave(first);
    assertThat(seats.taken()).isEqualTo(2);
    assertThat(seats.take(address("192.0.2.1"))).isSameAs(first);
  }

  @Test
  void whoIsBehindAGatewayCountsWhereTheyAre() {
    var seats = new Seats(10, 1, List.of(GATEWAY));
    assertThat(seats.take(address("10.1.1.1"))).isNotNull();
    assertThat(seats.take(address("10.1.1.1"))).as("a gateway's").isNotNull();

    var behind = seats.join(address("192.0.2.1"));
    assertThat(behind).isNotNull();
    assertThat(seats.join(address("192.0.2.1"))).isNull();
    assertThat(seats.take(address("192.0.2.1"))).isNull();
    assertThat(seats.taken()).isEqualTo(2);

    seats.part(behind);
    assertThat(seats.take(address("192.0.2.1"))).isNotNull();
  }
}
