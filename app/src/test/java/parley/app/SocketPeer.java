package parley.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.dialect.irc.IrcDialect;
import parley.dialect.transcript.Peer;
import parley.wire.FirstBytes;
import parley.wire.LineFramer;
import parley.wire.LineSink;
import parley.wire.TelnetFilter;

/// A client's end of a real connection.
final class SocketPeer implements Peer, LineSink {
  /// Begins the lines that the server's side is made to send, to show that all before has come.
  static final String MARK = "\u0001mark ";

  private static final int DETECTED_BYTES_MAX = 16;
  private static final int LINE_BYTES_MAX = 8192;

  private final SocketStage stage;
  private final Socket socket;
  private final String language;
  private final InputStream in;
  private final ArrayDeque<String> received = new ArrayDeque<>();
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private final ByteArrayOutputStream announcement = new ByteArrayOutputStream();
  // Counts what the server will count: whole lines, and those that are too long before they end.
  private final LineFramer sent;
  private final TelnetFilter telnetSent = new TelnetFilter();
  // Takes what the server answers to telnet out of its lines, as telnet does.
  private final TelnetFilter telnet = new TelnetFilter();
  private Observed.@Nullable Seen seen;
  private boolean marked;
  private boolean turnedAway;
  private boolean left;
  private boolean ended;
  private long linesSent;

  /// @param language what the server should speak to it
  SocketPeer(SocketStage stage, Socket socket, String language) throws IOException {
    this.stage = stage;
    this.socket = socket;
    this.language = language;
    this.in = socket.getInputStream();
    this.sent = new LineFramer(language.equals("irc") ? IrcDialect.LINE_BYTES_MAX : LINE_BYTES_MAX);
  }

  // ---- what the player asks ----

  @Override
  public void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      announcement.write(bytes, 0, Math.min(bytes.length, DETECTED_BYTES_MAX));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    byte[] heard = bytes.clone();
    boolean isIrc = language.equals("irc");
    int length = isIrc ? heard.length : telnetSent.filter(heard, 0, heard.length);
    int _ = sent.feed(heard, 0, length, this);
  }

  @Override
  public boolean line(byte[] bytes, int from, int to) {
    linesSent++;
    return true;
  }

  @Override
  public boolean overlong() {
    linesSent++;
    return true;
  }

  @Override
  public void disconnect() {
    left = true;
    ended = true;
    close();
  }

  @Override
  public @Nullable String next() {
    if (received.isEmpty()) {
      stage.settle();
    }
    return received.poll();
  }

  @Override
  public List<String> rest() {
    var rest = List.copyOf(received);
    received.clear();
    return rest;
  }

  @Override
  public boolean isClosed(boolean expected) {
    if (expected) {
      stage.settle();
    }
    return ended;
  }

  // ---- what the stage asks ----

  /// Whether the server must have begun to speak to it, since it said enough to be understood.
  boolean hasAnnouncedItself() {
    var bytes = announcement.toByteArray();
    return bytes.length > 0 && FirstBytes.detect(bytes, 0, bytes.length) != FirstBytes.UNDECIDED;
  }

  boolean isAttached() {
    return seen != null || turnedAway;
  }

  /// The server does not let it in.
  void turnedAway() {
    turnedAway = true;
  }

  /// This is what the server sees of it.
  void attach(Observed.Seen conversation) {
    if (!conversation.language().equals(language)) {
      throw new AssertionError(
          "who speaks " + language + " is spoken to in " + conversation.language());
    }
    seen = conversation;
  }

  /// Whether every line that it sent has been heard, where it still is; hub thread.
  boolean isHeard() {
    var conversation = seen;
    return conversation == null
        || left
        || conversation.hasEnded()
        || conversation.lines() >= linesSent;
  }

  /// Whether the server should have a connection of it; hub thread.
  boolean isConnected() {
    return seen != null && !left && !seen.hasEnded();
  }

  /// Has a mark sent, where something can be sent; hub thread.
  void mark(String mark) {
    var conversation = seen;
    marked = conversation != null && isConnected();
    if (conversation != null && marked) {
      conversation.send(mark);
    }
  }

  /// Reads up to the mark, or to the end where there will be none.
  void readTo(String mark) throws IOException {
    if (!isAttached() || ended) {
      return;
    }
    if (!marked) {
      readToEnd();
      return;
    }
    for (String line = line(); !mark.equals(line); line = line()) {
      if (line == null) {
        throw new AssertionError("closed, and the conversation goes on");
      }
      received.add(line);
    }
  }

  /// Reads until the server closes.
  void readToEnd() throws IOException {
    if (ended) {
      return;
    }
    for (String line = line(); line != null; line = line()) {
      if (!line.startsWith(MARK)) {
        received.add(line);
      }
    }
    ended = true;
    close();
  }

  void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private @Nullable String line() throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      var one = new byte[] {(byte) next};
      if (telnet.filter(one, 0, 1) == 0) {
        continue;
      }
      if (next == '\n') {
        var line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      begun.write(next);
    }
    if (begun.size() > 0) {
      throw new AssertionError("a line without its end: " + begun.toString(StandardCharsets.UTF_8));
    }
    return null;
  }
}
