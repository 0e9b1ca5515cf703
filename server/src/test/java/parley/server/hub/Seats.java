package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parley.dialect.Dialect;
import parley.wire.irc.IrcLimits;
import parley.wire.irc.IrcMessage;

/// Clients that may send anything, and what must hold of the chat and of their lines whatever they
/// send.
final class Seats {
  private final HubScene scene;
  private final List<Dialect> dialects;
  private final List<TestPeer> peers = new ArrayList<>();
  private final List<StringBuilder> heard = new ArrayList<>();
  private boolean broken;
  private int latest;

  Seats(HubScene scene, List<Dialect> dialects) {
    this.scene = scene;
    this.dialects = dialects;
    for (Dialect dialect : dialects) {
      peers.add(scene.connect(dialect));
      heard.add(new StringBuilder());
    }
  }

  int latest() {
    return latest;
  }

  void sends(int seat, byte[] bytes) {
    latest = seat;
    if (peers.get(seat).closed) {
      comesAgain(seat);
    }
    scene.hub.received(peers.get(seat).connection(), Unpooled.copiedBuffer(bytes));
    turn();
  }

  void comesAgain(int seat) {
    if (!peers.get(seat).closed) {
      peers.get(seat).vanishes();
      turn();
    }
    listen(seat);
    peers.set(seat, scene.connect(dialects.get(seat)));
  }

  void pass(Duration time) {
    scene.pass(time);
  }

  void breakOrMendJournal() {
    broken = !broken;
    if (broken) {
      scene.journal.slow();
    } else {
      turn();
      scene.journal.quick();
      scene.turn();
    }
  }

  /// Everyone goes.
  void end() {
    if (broken) {
      breakOrMendJournal();
    }
    for (TestPeer peer : peers) {
      if (!peer.closed) {
        peer.vanishes();
      }
    }
    scene.turn();
    assertThat(scene.hub.chat().persons()).isEmpty();
    assertThat(scene.hub.chat().rooms()).allMatch(room -> room.sequence() > 0);
    assertThat(scene.hub.connections()).isZero();
  }

  List<String> heard() {
    return heard.stream().map(StringBuilder::toString).toList();
  }

  void check(List<String> log) {
    assertThat(log).noneMatch(line -> line.startsWith("ERROR"));
    Invariants.check(scene.hub.chat());
    for (int seat = 0; seat < peers.size(); seat++) {
      listen(seat);
    }
  }

  private void turn() {
    scene.turn();
    if (broken) {
      while (scene.journal.waiting() > 0) {
        scene.journal.refuse();
        scene.turn();
      }
    }
  }

  private void listen(int seat) {
    var text = peers.get(seat).text();
    if (text.isEmpty()) {
      return;
    }
    heard.get(seat).append(text);
    assertThat(text).endsWith("\n");
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      boolean isIrc = dialects.get(seat).name().equals("irc");
      var body = isIrc && line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      assertThat(body).doesNotContain("\r", "\0");
      if (isIrc) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(IrcMessage.parse(bytes, 0, bytes.length))
            .as(body)
            .isInstanceOf(IrcMessage.class);
        assertThat(IrcLimits.FROM_SERVER.exceededBy(bytes, 0, bytes.length)).as(body).isNull();
      }
    }
  }
}
