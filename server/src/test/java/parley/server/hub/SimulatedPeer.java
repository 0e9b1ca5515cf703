package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.dialect.Farewell;

/// Someone at the other end of a connection: sends lines in packets of any size, reads at their own
/// speed, and remembers which messages they saw, in which order.
final class SimulatedPeer implements Link {
  /// How many unread bytes may lie about before the server gives up on a reader.
  static final int UNREAD_BYTES_MAX = 20_000;

  private static final Pattern TOKEN = Pattern.compile("<(\\d+)>");

  final Tongue tongue;
  final String name;
  final List<Integer> said = new ArrayList<>();
  final List<Integer> seen = new ArrayList<>();
  private final World world;
  private final Random random;
  private final StringBuilder received = new StringBuilder();
  @Nullable Connection connection;
  boolean gone;
  boolean reads = true;
  int refusals;
  private boolean brakeOn;
  private int unread;
  private final List<byte[]> unsent = new ArrayList<>();

  SimulatedPeer(World world, Tongue tongue, String name, Random random) {
    this.world = world;
    this.tongue = tongue;
    this.name = name;
    this.random = random;
  }

  void enter() {
    type(tongue.hello(name));
  }

  void say(int token) {
    said.add(token);
    type(tongue.say(name, "<" + token + ">"));
  }

  /// Sends a text, in pieces that pay no heed to lines.
  void type(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (at < bytes.length) {
      int size = Math.min(bytes.length - at, 1 + random.nextInt(30));
      var piece = new byte[size];
      System.arraycopy(bytes, at, piece, 0, size);
      unsent.add(piece);
      at += size;
    }
  }

  /// Lets one packet arrive at the server, unless it does not read.
  boolean sendOne(Hub hub) {
    if (unsent.isEmpty() || brakeOn || gone || connection == null) {
      return false;
    }
    hub.received(connection, Unpooled.wrappedBuffer(unsent.removeFirst()));
    return true;
  }

  /// Reads what lies about.
  void readAll() {
    if (reads) {
      unread = 0;
    }
  }

  @Override
  public String address() {
    return "192.0.2.1";
  }

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
      see(received.substring(0, end));
      received.delete(0, end + 1);
    }
  }

  private void see(String line) {
    if (tongue.refusesToKeep(line)) {
      refusals++;
      return;
    }
    var token = TOKEN.matcher(line);
    if (token.find()) {
      int number = Integer.parseInt(token.group(1));
      seen.add(number);
      world.shown(this, number);
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
