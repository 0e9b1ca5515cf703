package parley.server.hub;

import java.nio.charset.StandardCharsets;
import parley.core.Command;
import parley.core.Event;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.core.Speech;
import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.dialect.Host;
import parley.dialect.Newcomer;
import parley.dialect.Variant;
import parley.wire.LineWriter;
import parley.wire.Malformed;

/// A dialect that has a bug wherever a test wants one. A line names someone, who enters the room
/// `java`; the next ones are said there.
record BoomDialect(String where) implements Dialect {
  @Override
  public String name() {
    return "boom";
  }

  @Override
  public Conversation begin(Host host) {
    boom("begin");
    return new Boom(host);
  }

  private void boom(String here) {
    if (where.equals(here)) {
      throw new IllegalStateException("bug in " + here);
    }
  }

  private final class Boom implements Conversation {
    private final Host host;
    private boolean named;

    Boom(Host host) {
      this.host = host;
    }

    @Override
    public void opened() {
      boom("opened");
    }

    @Override
    public void line(byte[] bytes, int from, int to) {
      boom("line");
      var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      if (text.equals("leave")) {
        host.perform(new Command.LeaveRoom(host.session(), room(), "bored"));
      } else if (named) {
        host.perform(new Command.Say(host.session(), room(), Speech.MESSAGE, text));
      } else {
        named = true;
        var nick = host.rules().names().nick(text);
        if (nick != null) {
          host.perform(Newcomer.arrive(host, nick));
          host.perform(new Command.JoinRoom(host.session(), room()));
        }
      }
    }

    private RoomName room() {
      return HubScene.room("java");
    }

    @Override
    public void malformed(Malformed what) {
      boom("malformed");
    }

    @Override
    public Variant variant() {
      return new Silence();
    }

    @Override
    public void mine(Event event) {
      boom(event.getClass().getSimpleName());
    }

    @Override
    public void undone(Event.Kept event, Refusal refusal) {
      boom("undone");
    }

    @Override
    public void deadlinePassed() {
      boom("deadlinePassed");
    }

    @Override
    public void ending(Farewell reason) {
      boom("ending");
      host.send(host.writer().put(reason.kind().name()).lf());
    }
  }

  private record Silence() implements Variant {
    @Override
    public void render(Event event, LineWriter out) {}

    @Override
    public void renderHistory(Event.Kept event, LineWriter out) {}
  }
}
