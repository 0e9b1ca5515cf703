package parley.bench.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One connection to the server, as the generator knows it. On the load's thread only.
final class Client {
  /// How far a connection is.
  enum State {
    REGISTERING,
    JOINING,
    READY,
    LEAVING,
    CLOSED
  }

  /// The slot of a client that only listens.
  static final int SILENT = -1;

  static final byte[] NO_BYTES = {};

  /// Added to a number, it makes leading zeros.
  private static final int FIVE_DIGITS = 100_000;

  private final String runName;
  private final int number;
  private final String nick;
  private final Room room;
  private final int slot;
  private final Heard heard;
  private byte @Nullable [] saying;
  private int sent;

  State state = State.REGISTERING;

  /// Null before it is opened and after it has ended.
  @Nullable Outbox outbox;

  long openedNanos;

  /// The beginning of a line whose end has not come.
  byte[] rest = NO_BYTES;

  /// @param runName three letters that no other run has
  /// @param number no other client of the run has it
  /// @param slot its place among the room's senders, or [#SILENT]
  Client(String runName, int number, Room room, int slot) {
    this.runName = runName;
    this.number = number;
    this.nick = runName + Integer.toString(FIVE_DIGITS + number).substring(1);
    this.room = room;
    this.slot = slot;
    this.heard = new Heard(room.slots());
    room.add(this);
  }

  /// Its name: eight characters, as the oldest servers allow no more than nine.
  String nick() {
    return nick;
  }

  String runName() {
    return runName;
  }

  int number() {
    return number;
  }

  Room room() {
    return room;
  }

  int slot() {
    return slot;
  }

  boolean speaks() {
    return slot != SILENT;
  }

  Heard heard() {
    return heard;
  }

  /// How many messages it has sent; also the next one's sequence.
  int sent() {
    return sent;
  }

  /// Sends lines in ASCII, where it is still connected.
  void send(String lines) {
    Outbox open = outbox;
    if (open != null && !lines.isEmpty()) {
      byte[] bytes = lines.getBytes(StandardCharsets.US_ASCII);
      open.send(bytes, bytes.length);
    }
  }

  /// Writes a line that says its next message.
  ///
  /// @param text cursor to write with; its run is already set
  /// @param nanos the time that the message carries
  /// @return the place behind the line
  int write(Protocol protocol, MessageText text, long nanos, byte[] bytes, int at) {
    byte[] prefix = saying;
    if (prefix == null) {
      prefix = protocol.saying(this).getBytes(StandardCharsets.US_ASCII);
      saying = prefix;
    }
    System.arraycopy(prefix, 0, bytes, at, prefix.length);
    text.room = room.number();
    text.slot = slot;
    text.sequence = sent++;
    text.nanos = nanos;
    int end = text.write(bytes, at + prefix.length);
    for (int i = 0; i < protocol.lineEnd().length(); i++) {
      bytes[end++] = (byte) protocol.lineEnd().charAt(i);
    }
    return end;
  }

  @Override
  public String toString() {
    return nick() + " (" + state + ")";
  }
}
