package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.dialect.Farewell;

/// Someone at the other end of a connection: sends lines in packets of any size, and reads at their
/// own speed.
final class SimulatedPeer implements Link {
  /// How many unread bytes may lie about before the server gives up on a reader.
  private static final int UNREAD_BYTES_MAX = 20_000;

  final Tongue tongue;
  final View view;
  final boolean hasAccount;
  final List<Integer> said = new ArrayList<>();
  private final World world;
  private final Random random;
  private final StringBuilder received = new StringBuilder();
  private final Deque<byte[]> unsent = new ArrayDeque<>();
  private final List<String> rooms = new ArrayList<>(List.of("lobby"));
  private @Nullable Connection connection;
  String name;
  String lastLine = "";
  boolean gone;
  boolean reads = true;
  int pings;
  private boolean brakeOn;
  private int unread;

  SimulatedPeer(World world, Tongue tongue, String name, Random random) {
    this.world = world;
    this.tongue = tongue;
    this.name = name;
    this.hasAccount = SimulatedOffice.isName(name);
    this.random = random;
    this.view = new View(world, this);
  }

  void connected(Connection as) {
    connection = as;
    type(tongue.hello(name));
  }

  @Nullable Connection connection() {
    return connection;
  }

  // ---- what it does ----

  void say(int token) {
    said.add(token);
    type(tongue.say(anyRoom(), "<" + token + ">" + "x".repeat(random.nextInt(300))));
  }

  /// Says something in every room that it is in.
  void sayEverywhere(World from) {
    for (String room : rooms) {
      int token = from.nextToken(this);
      said.add(token);
      type(tongue.say(view.nameOf(room), "<" + token + ">"));
    }
  }

  void setTopic(int token) {
    var line = tongue.topic(anyRoom(), "<" + token + ">");
    if (!line.isEmpty()) {
      said.add(token);
      type(line);
    }
  }

  void setMode(int token) {
    var line = tongue.mode(anyRoom(), random.nextInt(4) == 0, "<" + token + ">");
    if (!line.isEmpty()) {
      said.add(token);
      type(line);
    }
  }

  void wander(String room) {
    if (tongue == Tongue.IRC) {
      // Into as many rooms as it likes, but never out of the last.
      if (!rooms.contains(room)) {
        rooms.add(room);
        type("JOIN #" + world.nameNow(room) + "\r\n");
      } else if (rooms.size() > 1) {
        rooms.remove(room);
        type("PART #" + loud(room) + "\r\n");
      }
    } else if (!rooms.contains(room) && !tongue.move(room).isEmpty()) {
      rooms.set(0, room);
      type(tongue.move(world.nameNow(room)));
    }
  }

  /// Gives a room another name, or writes it otherwise.
  void renameRoom(int token) {
    var room = rooms.getLast();
    if (tongue == Tongue.IRC && !room.equals("lobby")) {
      var capital = room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1);
      var to = List.of(room, room + "2", capital).get(random.nextInt(3));
      type("RENAME #" + loud(room) + " #" + to + " :<" + token + ">\r\n");
    }
  }

  /// The name in a form by which a refusal can be told from that of something said.
  private String loud(String room) {
    return view.nameOf(room).toUpperCase(Locale.ROOT);
  }

  void rename(String nick) {
    var line = tongue.rename(nick);
    if (!line.isEmpty()) {
      name = nick;
      type(line);
    }
  }

  void tell(SimulatedPeer other, int secret) {
    type(tongue.tell(other.name, "(" + secret + ")"));
  }

  void ask() {
    switch (random.nextInt(3)) {
      case 0 -> type(tongue.history());
      case 1 -> ping();
      default -> changeCapabilities();
    }
  }

  private void ping() {
    if (!tongue.ping().isEmpty()) {
      pings++;
      type(tongue.ping());
    }
  }

  private void changeCapabilities() {
    if (tongue == Tongue.IRC) {
      var sign = random.nextBoolean() ? "" : "-";
      var capability =
          List.of("server-time", "echo-message", "draft/channel-rename").get(random.nextInt(3));
      type("CAP REQ :" + sign + capability + "\r\n");
    }
  }

  private String anyRoom() {
    return view.nameOf(rooms.get(random.nextInt(rooms.size())));
  }

  /// Sends a text, in pieces that pay no heed to lines.
  void type(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (at < bytes.length) {
      int size = Math.min(bytes.length - at, 1 + random.nextInt(100));
      var piece = new byte[size];
      System.arraycopy(bytes, at, piece, 0, size);
      unsent.add(piece);
      at += size;
    }
  }

  // ---- the network ----

  /// Lets one packet arrive at the server, unless it does not read. Now and then one arrives though
  /// it has just stopped.
  void sendOne(Hub hub) {
    boolean stopped = brakeOn && random.nextInt(8) > 0;
    if (!unsent.isEmpty() && !stopped && !gone && connection != null) {
      hub.received(connection, Unpooled.wrappedBuffer(unsent.remove()));
    }
  }

  boolean hasSentAll() {
    return gone || (unsent.isEmpty() && !brakeOn);
  }

  /// Reads what lies about.
  void read() {
    if (reads) {
      unread = 0;
    }
  }

  @Override
  public String address() {
    return "192.0.2.1";
  }

  @Override
  public String listener() {
    return "";
  }

  @Override
  public void outputBytesMax(int bytes) {}

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public @Nullable String certificateFingerprint() {
    return null;
  }

  @Override
  public void comesThrough(InetAddress address, boolean secure) {}

  @Override
  public void send(ByteBuf bytes) {
    unread += bytes.readableBytes();
    received.append(bytes.toString(StandardCharsets.UTF_8));
    bytes.release();
    if (gone) {
      return;
    }
    if (unread > UNREAD_BYTES_MAX) {
      // As in life, the transport finds out in the middle of the hub's work and says so later.
      world.time.after(0, () -> world.giveUpOn(this, Farewell.TOO_SLOW));
    }
    int end;
    while ((end = received.indexOf("\n")) >= 0) {
      lastLine = received.substring(0, end);
      tongue.read(lastLine, view);
      received.delete(0, end + 1);
    }
  }

  @Override
  public void close() {
    gone = true;
  }

  @Override
  public void reading(boolean wanted) {
    brakeOn = !wanted;
  }
}
