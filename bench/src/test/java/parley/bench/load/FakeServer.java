package parley.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A chat server of a few lines, for IRC, `login` and `plain`, that can be made to misbehave. One
/// thread per connection; everything that matters under one lock.
public final class FakeServer implements AutoCloseable {
  /// What becomes of a line that is to be delivered.
  public interface Mischief {
    /// What is sent in place of a line.
    ///
    /// @param number counts all deliveries, from 1
    List<String> deliver(String line, long number);
  }

  /// Delivers everything.
  public static final Mischief HONEST = (line, number) -> List.of(line);

  private final Protocol protocol;
  private final Mischief mischief;
  private final ServerSocket listener;
  private final Thread accepting;
  private final List<Member> members = new ArrayList<>();
  private long delivered;
  private long accepted;
  private @Nullable String refusal;

  /// Listens on some port of this machine.
  public FakeServer(Protocol protocol, Mischief mischief) {
    this.protocol = protocol;
    this.mischief = mischief;
    try {
      listener = new ServerSocket(0, 1000, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = Thread.startVirtualThread(this::accept);
  }

  /// Refuses every name from now on, in these words.
  public void refuse(String words) {
    refusal = words;
  }

  public Target target() {
    return Target.at("127.0.0.1", port(), OptionalLong.empty(), protocol);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /// How many connections there were.
  public synchronized long accepted() {
    return accepted;
  }

  private void accept() {
    try {
      while (true) {
        Member member = new Member(listener.accept());
        synchronized (this) {
          accepted++;
        }
        Thread.startVirtualThread(member::serve);
      }
    } catch (IOException closed) {
      return;
    }
  }

  private synchronized void deliver(Member from, String room, String line) {
    for (Member member : members) {
      if ((member != from || protocol.echoes()) && member.room.equals(room)) {
        mischief.deliver(line, ++delivered).forEach(member::send);
      }
    }
  }

  private synchronized void join(Member member, String room) {
    member.room = room;
    members.add(member);
  }

  private synchronized void leave(Member member) {
    members.remove(member);
  }

  @Override
  public void close() {
    try {
      listener.close();
      // Only with its end is the port closed too: until then connections still come, and are reset.
      accepting.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Member {
    private final Socket socket;
    private final OutputStream out;
    private String name = "";
    private String room = "";

    private Member(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    private void serve() {
      try (socket) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        if (protocol instanceof PlainProtocol) {
          join(this, "lobby");
          send("Welcome to the chatroom!\n");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.startsWith("QUIT")) {
            break;
          }
          hear(line);
        }
      } catch (IOException gone) {
        // Told below like any other end.
      }
      leave(this);
    }

    private void hear(String line) {
      switch (protocol) {
        case IrcProtocol _ -> irc(line);
        case LoginProtocol _ -> login(line);
        case PlainProtocol _ -> FakeServer.this.deliver(this, room, line + "\n");
      }
    }

    private void irc(String line) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "NICK" -> name = words[1];
        case "USER" -> send("PING :are you there\r\n");
        case "PONG" -> send(refusal == null ? ":fake 001 " + name + " :Hi\r\n" : refusal + "\r\n");
        case "JOIN" -> {
          join(this, words[1]);
          send(":fake 353 " + name + " = " + words[1] + " :" + name + "\r\n");
          send(":fake 366 " + name + " " + words[1] + " :End\r\n");
        }
        case "PRIVMSG" -> FakeServer.this.deliver(this, words[1], ":" + name + " " + line + "\r\n");
        default -> send(":fake 421 " + name + " :Unknown command\r\n");
      }
    }

    private void login(String line) {
      if (line.startsWith("LOGIN ")) {
        name = line.substring(6);
        join(this, "lobby");
        send(refusal == null ? "OK\n" : refusal + "\n");
      } else {
        FakeServer.this.deliver(this, room, "MSG " + name + line.substring(3) + "\n");
      }
    }

    private void send(String line) {
      synchronized (FakeServer.this) {
        try {
          out.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
          return;
        }
      }
    }
  }
}
