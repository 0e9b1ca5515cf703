package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a simulated peer has seen, checked as it comes.
final class View implements Sight {
  private final World world;
  private final SimulatedPeer peer;
  private final Map<String, Stay> stays = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<SimulatedPeer, Integer> toldBy = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private String nick;
  private boolean arrived;
  private int refusals;
  private int pongs;

  View(World world, SimulatedPeer peer) {
    this.world = world;
    this.peer = peer;
    this.nick = peer.name;
  }

  boolean hasArrived() {
    return arrived;
  }

  String nick() {
    return nick;
  }

  int refusals() {
    return refusals;
  }

  int pongs() {
    return pongs;
  }

  /// What a room is called as far as it knows.
  String nameOf(String base) {
    return names.getOrDefault(base, base);
  }

  /// The rooms it hears.
  Set<String> rooms() {
    return stays.keySet();
  }

  /// Whether it was told this secret; secrets of one peer come in order.
  boolean wasTold(SimulatedPeer by, int secret) {
    return toldBy.getOrDefault(by, 0) >= secret;
  }

  void assertSeenAll() {
    stays.values().forEach(Stay::assertSeenAll);
  }

  @Override
  public void arrived() {
    arrived = true;
  }

  @Override
  public void entered(String room) {
    var stay = new Stay(who(), world.disk.order(room), this::maySkip, this::isUntold);
    names.put(World.base(room), room);
    assertThat(stays.put(World.base(room), stay)).as("%s enters %s once", who(), room).isNull();
  }

  @Override
  public void moved(String room) {
    names.put(World.base(room), room);
    if (!stays.containsKey(World.base(room))) {
      stays.clear();
      entered(room);
    }
  }

  @Override
  public void roomRenamed(String from, String to) {
    // That it is written otherwise is told to those alone who understand RENAME.
    assertThat(names.get(World.base(from)))
        .as("%s knew what is renamed", who())
        .isEqualToIgnoringCase(from);
    assertThat(stays).as("%s is there", who()).containsKey(World.base(from));
    names.put(World.base(to), to);
  }

  @Override
  public void sentTo(String room) {
    peer.type("JOIN #" + room + "\r\n");
  }

  @Override
  public void left(String room) {
    assertThat(stays.remove(World.base(room))).as("%s was in %s", who(), room).isNotNull();
  }

  @Override
  public void live(int token) {
    stay(token).live(token);
    world.shown();
  }

  @Override
  public void past(int token) {
    stay(token).past(token);
  }

  @Override
  public void mentioned(int token) {
    assertKept(token);
  }

  @Override
  public void told(int secret) {
    world.whispers.assertFor(peer, secret, world.disk);
    var before = toldBy.put(world.whispers.author(secret), secret);
    assertThat(before == null || before < secret)
        .as("%s is told %d once, in order", who(), secret)
        .isTrue();
  }

  @Override
  public void refused() {
    refusals++;
  }

  @Override
  public void renamed(String before, String after) {
    if (!before.isEmpty()) {
      lost(before);
    }
    if (before.isEmpty() || isMe(before)) {
      nick = after;
    }
  }

  @Override
  public void lost(String name) {
    assertThat(lost.add(name)).as("%s hears once that %s is gone", who(), name).isTrue();
  }

  @Override
  public void ponged() {
    pongs++;
  }

  @Override
  public void pinged() {
    peer.type("PONG x\r\n");
  }

  @Override
  public boolean isMe(String name) {
    return nick.equals(name);
  }

  private Stay stay(int token) {
    assertKept(token);
    var room = world.roomOf(token);
    var stay = stays.get(room);
    if (stay == null) {
      throw new AssertionError(who() + " is not in " + room + " and sees " + token);
    }
    return stay;
  }

  private void assertKept(int token) {
    assertThat(world.disk.hasKept(token))
        .as("%s is shown %d, which must be kept", who(), token)
        .isTrue();
  }

  private boolean maySkip(int token) {
    boolean own = peer.said.contains(token);
    return isUntold(token) || world.isNewName(token) || (own && !peer.tongue.echoes());
  }

  private boolean isUntold(int token) {
    return world.isQuiet(token) && !peer.tongue.tells(world.disk.isMode(token));
  }

  private String who() {
    return "seed " + world.seed + ": " + peer.tongue + " " + peer.name;
  }

  /// The room that a nick is in, for comparison with the server's own opinion.
  static Set<String> nicksIn(String room, Iterable<SimulatedPeer> peers) {
    var nicks = new HashSet<String>();
    for (SimulatedPeer peer : peers) {
      if (peer.view.arrived && peer.view.rooms().contains(room)) {
        nicks.add(peer.view.nick);
      }
    }
    return nicks;
  }
}
