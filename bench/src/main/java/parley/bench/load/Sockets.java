package parley.bench.load;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The connections' sockets. On the load's thread only.
final class Sockets implements AutoCloseable {
  private static final int FIRST_SOURCE = 127 << 24 | 2;

  private final Target target;
  private final int sources;
  private final Arrivals arrivals;
  private final Inbox inbox;
  private final Kernel kernel = new Kernel();

  /// By the number of its socket, who is connected.
  private @Nullable Client[] clients = new Client[1024];

  /// @param sources how many addresses to connect from; 0 leaves it to the system
  Sockets(Target target, int sources, Inbox inbox, Arrivals arrivals) {
    this.target = target;
    this.sources = sources;
    this.arrivals = arrivals;
    this.inbox = inbox;
  }

  /// Begins to connect; hello is sent as soon as the kernel takes it.
  void open(Client client) {
    int fd = kernel.socket();
    if (fd >= clients.length) {
      clients = Arrays.copyOf(clients, fd * 2);
    }
    clients[fd] = client;
    if (sources > 0) {
      // Several, so that ports last and limits per address are not met.
      kernel.bind(fd, FIRST_SOURCE + client.number() % sources);
    }
    client.openedNanos = arrivals.now();
    kernel.connect(fd, target.ipv4(), target.port());
    kernel.watch(fd, Kernel.READABLE);
    client.outbox = new Outbox(kernel, fd);
    arrivals.dialogue().connected(client);
  }

  /// Serves what is ready, waiting for it at the most this long.
  void turn(long waitNanos) {
    int count = kernel.await(waitNanos);
    for (int i = 0; i < count; i++) {
      Client client = clients[kernel.readySocket(i)];
      if (client != null) {
        serve(client, kernel.readyFor(i));
      }
    }
  }

  private void serve(Client client, int ready) {
    Outbox outbox = client.outbox;
    if (outbox == null) {
      return;
    }
    if ((ready & Kernel.WRITABLE) != 0 && !outbox.isEmpty()) {
      outbox.flush();
    }
    if (ready != Kernel.WRITABLE) {
      arrivals.begin();
      int count = kernel.receive(outbox.fd(), inbox.bytes(), inbox.room(client), Inbox.READ_BYTES);
      if (count > 0) {
        inbox.received(client, count);
      } else if (count != -Kernel.EAGAIN) {
        int error = count == 0 ? outbox.error() : -count;
        ended(client, outbox.fd(), error == 0 ? "" : Kernel.words(error));
      }
    }
  }

  private void ended(Client client, int fd, String why) {
    arrivals.dialogue().ended(client, why, arrivals.now());
    client.outbox = null;
    clients[fd] = null;
    kernel.close(fd);
  }

  /// Closes all connections at once.
  @Override
  public void close() {
    for (int fd = 0; fd < clients.length; fd++) {
      if (clients[fd] != null) {
        kernel.close(fd);
      }
    }
    kernel.close();
  }
}
