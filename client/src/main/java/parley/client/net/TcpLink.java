package parley.client.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import parley.wire.LineFramer;
import parley.wire.LineSink;
import parley.wire.Text;
import parley.wire.irc.IrcLimits;

/// A [Link] over a socket: one virtual thread connects and reads, another writes.
final class TcpLink implements Link {
  /// From this many waiting bytes on a link is full, and below half of it no longer.
  private static final int FULL_BYTES = 64 * 1024;

  /// A server that reads nothing while this many bytes wait is given up.
  private static final int WAITING_BYTES_MAX = 4 * 1024 * 1024;

  private static final int READ_BYTES = 8 * 1024;
  private static final int LINE_BYTES_MAX = IrcLimits.TAG_BYTES_MAX + READ_BYTES;

  /// Stands in the queue for the end of sending; a line has at least its terminator.
  private static final byte[] FINISH = {};

  private final Connector connector;
  private final LinkListener listener;
  private final BlockingQueue<byte[]> outbox = new LinkedBlockingQueue<>();
  private final AtomicInteger waitingBytes = new AtomicInteger();
  private final AtomicBoolean wasFull = new AtomicBoolean();
  private volatile boolean closing;
  private volatile @Nullable Socket socket;
  private volatile @Nullable String failure;

  TcpLink(Connector connector, LinkListener listener) {
    this.connector = connector;
    this.listener = listener;
  }

  void start() {
    Thread.ofVirtual().name("parley-link-reader").start(this::run);
  }

  @Override
  public void send(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    int waiting = waitingBytes.addAndGet(bytes.length);
    outbox.add(bytes);
    if (waiting >= FULL_BYTES) {
      wasFull.set(true);
    }
    if (waiting > WAITING_BYTES_MAX) {
      failure = "the server does not read what is sent to it";
      shut();
    }
  }

  @Override
  public void finish() {
    outbox.add(FINISH);
  }

  @Override
  public boolean isFull() {
    return wasFull.get();
  }

  @Override
  public void close() {
    closing = true;
    shut();
  }

  private void run() {
    String problem;
    try (Socket connected = connector.connect()) {
      socket = connected;
      if (closing) {
        return;
      }
      listener.opened(connector.note());
      Thread.ofVirtual().name("parley-link-writer").start(() -> write(connected));
      problem = read(connected);
    } catch (IOException e) {
      problem = connector.words(e);
    }
    // The writer may wait for lines: this ends it.
    outbox.add(FINISH);
    String reason = failure;
    listener.closed(reason == null ? problem : reason);
  }

  /// Reads to the end. Returns what ended it; null where the server did.
  private @Nullable String read(Socket connected) {
    LineFramer framer = new LineFramer(LINE_BYTES_MAX);
    LineSink sink = new Lines(listener);
    byte[] bytes = new byte[READ_BYTES];
    try {
      InputStream in = connected.getInputStream();
      int count = in.read(bytes);
      while (count >= 0) {
        framer.feed(bytes, 0, count, sink);
        count = in.read(bytes);
      }
      framer.end(sink);
      return null;
    } catch (IOException e) {
      return "the connection broke";
    }
  }

  private void write(Socket connected) {
    try {
      OutputStream out = connected.getOutputStream();
      byte[] bytes = outbox.take();
      while (bytes.length > 0) {
        out.write(bytes);
        int waiting = waitingBytes.addAndGet(-bytes.length);
        if (waiting < FULL_BYTES / 2 && wasFull.compareAndSet(true, false)) {
          listener.drained();
        }
        bytes = outbox.take();
      }
      connected.shutdownOutput();
    } catch (IOException e) {
      // The reader finds the connection broken too, and tells.
      shut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void shut() {
    Socket open = socket;
    if (open != null) {
      // To close TLS writes, and so may wait for a peer that does not read.
      Thread.ofVirtual().start(() -> closeNow(open));
    }
  }

  private static void closeNow(Socket open) {
    try {
      open.close();
    } catch (IOException e) {
      // It is as closed as it gets.
    }
  }

  /// Lines as text; what is no UTF-8 is taken for Latin-1.
  private record Lines(LinkListener listener) implements LineSink {
    @Override
    public boolean line(byte[] bytes, int from, int to) {
      listener.received(Text.decodeOrLatin1(bytes, from, to));
      return true;
    }

    @Override
    public boolean overlong() {
      listener.overlong();
      return true;
    }
  }
}
