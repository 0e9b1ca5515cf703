package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One peer alone cannot fill the server with rooms.
class RoomOpeningsTest {
  private final HubScene scene = new HubScene();

  @BeforeEach
  void twoInAnHour() {
    scene.hub.governance().roomsOpenedPerHour(2);
  }

  private TestPeer from(String address, String nick) {
    var peer = scene.connectFrom(address, HubScene.irc());
    peer.types("NICK " + nick, "USER " + nick + " 0 * :" + nick);
    return said(peer);
  }

  private TestPeer said(TestPeer peer, String... lines) {
    peer.types(lines);
    scene.turn();
    peer.lines();
    return peer;
  }

  private List<String> joins(TestPeer peer, String room) {
    peer.types("JOIN " + room);
    scene.turn();
    return peer.lines().stream().map(line -> line.split(" ", 3)[1]).toList();
  }

  @Test
  void onlySoManyRoomsAreOpenedFromOneAddress() {
    var alice = from("192.0.2.7", "alice");
    said(alice, "JOIN #lobby", "JOIN #a", "PRIVMSG #a :kept", "PART #a", "JOIN #a");
    assertThat(joins(alice, "#b")).contains("JOIN");
    assertThat(joins(alice, "#c")).containsExactly("437");
    assertThat(joins(from("192.0.2.7", "alter"), "#c")).containsExactly("437");

    var bob = from("192.0.2.8", "bob");
    assertThat(joins(bob, "#a")).contains("JOIN");
    assertThat(joins(bob, "#c")).contains("JOIN");
    assertThat(joins(alice, "#c")).contains("JOIN");
  }

  @Test
  void afterAnHourMoreMayBeOpened() {
    var alice = said(from("192.0.2.7", "alice"), "JOIN #a,#b");
    scene.time.pass(Duration.ofMinutes(61).toMillis());
    assertThat(joins(alice, "#c")).contains("JOIN");
  }

  @Test
  void whoHasANetworkHasOneAddress() {
    var _ = said(from("2001:db8::1", "alice"), "JOIN #a,#b");
    assertThat(joins(from("2001:db8::2", "bob"), "#c")).containsExactly("437");
    assertThat(joins(from("2001:db8:0:1::1", "carol"), "#c")).contains("JOIN");
  }
}
