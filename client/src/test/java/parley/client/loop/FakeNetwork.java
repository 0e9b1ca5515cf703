package parley.client.loop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.client.net.Endpoint;
import parley.client.net.Link;
import parley.client.net.LinkListener;
import parley.client.net.Network;

/// A network on which nothing happens but what a test says.
final class FakeNetwork implements Network {
  private final List<FakeLink> links = new ArrayList<>();

  @Override
  public Link dial(Endpoint endpoint, LinkListener listener) {
    FakeLink link = new FakeLink(listener);
    links.add(link);
    return link;
  }

  List<FakeLink> links() {
    return links;
  }

  /// The newest connection.
  FakeLink last() {
    return links.getLast();
  }

  /// One connection, and the lines that were sent over it.
  static final class FakeLink implements Link {
    private final LinkListener listener;
    private final List<String> sent = new ArrayList<>();
    private boolean finished;
    private boolean closed;
    private boolean full;

    FakeLink(LinkListener listener) {
      this.listener = listener;
    }

    LinkListener listener() {
      return listener;
    }

    List<String> sent() {
      return sent;
    }

    boolean finished() {
      return finished;
    }

    boolean closed() {
      return closed;
    }

    void full(boolean now) {
      full = now;
    }

    void end(@Nullable String problem) {
      listener.closed(problem);
    }

    @Override
    public void send(String line) {
      if (finished || closed) {
        throw new IllegalStateException("sent after the end: " + line);
      }
      sent.add(line.strip());
    }

    @Override
    public void finish() {
      finished = true;
    }

    @Override
    public boolean isFull() {
      return full;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
