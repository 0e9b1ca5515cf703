package parley.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A client of any language: sends lines, and waits for lines.
final class Client implements AutoCloseable {
  private static final int READ_MILLIS_MAX = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  Client(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_MILLIS_MAX);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /// Connects to this port of this machine.
  static Client connect(int port) throws IOException {
    return new Client(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  Socket socket() {
    return socket;
  }

  /// Sends lines, all in one packet.
  Client send(String... lines) throws IOException {
    return send((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Client send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /// Says that it will send no more.
  Client endOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /// The next line, without its end. Waits for it.
  String line() throws IOException {
    var line = lineOrEnd();
    if (line == null) {
      throw new AssertionError("the server closed the connection");
    }
    return line;
  }

  /// The next line that has this in it; those before are passed over.
  String lineWith(String part) throws IOException {
    var passed = new ArrayList<String>();
    for (var line = lineOrEnd(); line != null; line = lineOrEnd()) {
      if (line.contains(part)) {
        return line;
      }
      passed.add(line);
    }
    throw new AssertionError("the connection ended before \"" + part + "\", after " + passed);
  }

  /// All lines up to the one that has this in it, with that one.
  List<String> linesTo(String part) throws IOException {
    var lines = new ArrayList<String>();
    do {
      lines.add(line());
    } while (!lines.getLast().contains(part));
    return lines;
  }

  /// All lines up to the end of the connection; ends it from this side too.
  List<String> linesToEnd() throws IOException {
    var lines = new ArrayList<String>();
    for (var line = lineOrEnd(); line != null; line = lineOrEnd()) {
      lines.add(line);
    }
    close();
    return lines;
  }

  /// The next line, or null where the server has closed.
  @Nullable String lineOrEnd() throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        var line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      begun.write(next);
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
