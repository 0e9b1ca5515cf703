package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.core.AddressRange;
import parley.dialect.ClassBounds;
import parley.dialect.ClassCondition;
import parley.dialect.ConnectionClass;
import parley.dialect.ConnectionClasses;
import parley.dialect.Gateway;

class SeatsTest {
  private static final Gateway GATEWAY =
      new Gateway(
          "web",
          "ab".repeat(32),
          null,
          List.of(Objects.requireNonNull(AddressRange.parse("10.0.0.0/8"))));

  private static Seats.From address(String text) {
    return new Seats.From(InetAddress.ofLiteral(text), "");
  }

  private static ClassBounds perAddress(int connections) {
    var usual = ClassBounds.USUAL;
    return new ClassBounds(
        usual.messagesPerSecond(),
        usual.burst(),
        usual.floodTime(),
        connections,
        usual.outputQueueBytes(),
        usual.roomsPerPerson(),
        usual.pingInterval());
  }

  private static ConnectionClasses everyone(int perAddress) {
    return ConnectionClasses.of(perAddress(perAddress));
  }

  @Test
  void thereAreSoManyInAllAndAtEachAddress() {
    var seats = new Seats(3, everyone(2), List.of());
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
    var seats = new Seats(10, everyone(1), List.of(GATEWAY));
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

  /// Who has one IPv6 address has a /64 of them.
  @Test
  void ofIpv6AllAddressesOfAHouseholdCountAsOne() {
    var seats = new Seats(10, everyone(2), List.of());
    var first = seats.take(address("2001:db8:0:1::1"));
    var second = seats.take(address("2001:db8:0:1:ffff::2"));
    assertThat(first).isNotNull();
    assertThat(second).isNotNull();
    assertThat(second.plain().address()).isEqualTo("2001:db8:0:1:ffff::2");
    assertThat(seats.take(address("2001:db8:0:1::3"))).isNull();
    assertThat(seats.join(address("2001:db8:0:1::1"))).isNull();
    assertThat(seats.take(address("2001:db8:0:2::1"))).isNotNull();

    seats.leave(first);
    assertThat(seats.take(address("2001:db8:0:1::3"))).isNotNull();
    assertThat(seats.take(address("2001:db8:0:1::1"))).isNull();
  }

  @Test
  void howManyThereMayBeSaysTheClassOfTheNewcomer() {
    var school = Objects.requireNonNull(AddressRange.parse("192.0.2.0/24"));
    var bots =
        new ConnectionClass(
            "bots", new ClassCondition(List.of(), Set.of("bots"), null, null, null), perAddress(0));
    var classroom =
        new ConnectionClass(
            "school",
            new ClassCondition(List.of(school), Set.of(), null, null, null),
            perAddress(2));
    var classes =
        new ConnectionClasses(ConnectionClass.usual(perAddress(1)), List.of(bots, classroom));
    var seats = new Seats(10, classes, List.of());

    assertThat(seats.take(address("192.0.2.1"))).isNotNull();
    assertThat(seats.take(address("192.0.2.1"))).isNotNull();
    assertThat(seats.take(address("192.0.2.1"))).isNull();
    assertThat(seats.take(address("198.51.100.1"))).isNotNull();
    assertThat(seats.take(address("198.51.100.1"))).isNull();
    var throughBots = new Seats.From(InetAddress.ofLiteral("198.51.100.1"), "bots");
    assertThat(seats.take(throughBots)).isNotNull();
    assertThat(seats.take(throughBots)).as("no bound").isNotNull();

    seats.apply(10, everyone(4), List.of());
    assertThat(seats.take(address("192.0.2.1"))).isNotNull();
    assertThat(seats.take(address("198.51.100.1"))).isNotNull();
    assertThat(seats.take(throughBots)).isNull();
  }
}
