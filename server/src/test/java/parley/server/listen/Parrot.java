package parley.server.listen;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import parley.core.Event;
import parley.core.Refusal;
import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.dialect.Host;
import parley.dialect.Variant;
import parley.wire.LineWriter;
import parley.wire.Malformed;

/// A dialect for tests of the transport: greets with its name, and says back every line with its
/// name before it. `flood N` is answered with N lines of a thousand bytes, `bye` with the end,
/// `from ADDRESS` is behind a gateway.
record Parrot(String name) implements Dialect {
  @Override
  public Conversation begin(Host host) {
    return new Talk(host);
  }

  private final class Talk implements Conversation {
    private final Host host;

    Talk(Host host) {
      this.host = host;
    }

    @Override
    public void opened() {
      var certificate = host.certificateFingerprint();
      say(
          name
              + " from "
              + host.address()
              + (host.isSecure() ? " over TLS" : "")
              + (certificate == null ? "" : " with " + certificate));
    }

    @Override
    public void line(byte[] bytes, int from, int to) {
      var line = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
      if (line.startsWith("flood ")) {
        for (int i = Integer.parseInt(line.substring(6)); i > 0; i--) {
          say("x".repeat(999));
        }
      } else if (line.startsWith("from ")) {
        host.comesThrough("web", InetAddress.ofLiteral(line.substring(5)), false);
        say("now from " + host.address());
      } else if (line.equals("bye")) {
        say("bye");
        host.close("bye");
      } else {
        say(name + ": " + line);
      }
    }

    @Override
    public void malformed(Malformed what) {
      say(name + " malformed " + what);
    }

    @Override
    public Variant variant() {
      return new Silence();
    }

    @Override
    public void mine(Event event) {}

    @Override
    public void undone(Event.Kept event, Refusal refusal) {}

    @Override
    public void deadlinePassed() {}

    @Override
    public void ending(Farewell reason) {
      say("ending " + reason.kind());
    }

    private void say(String line) {
      host.send(host.writer().put(line).lf());
    }
  }

  private record Silence() implements Variant {
    @Override
    public void render(Event event, LineWriter out) {}

    @Override
    public void renderHistory(Event.Kept event, LineWriter out) {}
  }
}
