package parley.app;

import java.util.ArrayList;
import java.util.List;
import parley.core.Event;
import parley.core.Refusal;
import parley.dialect.ConnectionClass;
import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.dialect.Host;
import parley.dialect.Variant;
import parley.wire.Malformed;

/// Stands between hub and dialects, changes nothing, and tells how far each connection has come.
/// Hub thread only, but for [#around].
final class Observed {
  private final List<Seen> begun = new ArrayList<>();

  /// The dialect, observed.
  Dialect around(Dialect dialect) {
    return new Dialect() {
      @Override
      public String name() {
        return dialect.name();
      }

      @Override
      public boolean hearsTelnet() {
        return dialect.hearsTelnet();
      }

      @Override
      public Conversation begin(Host host) {
        var watched = new ObservedHost(host);
        var seen = new Seen(dialect.name(), watched, dialect.begin(watched));
        begun.add(seen);
        return seen;
      }
    };
  }

  /// Every conversation that has begun, oldest first.
  List<Seen> begun() {
    return begun;
  }

  /// One conversation.
  static final class Seen implements Conversation {
    private final String language;
    private final ObservedHost host;
    private final Conversation conversation;
    private long lines;
    private boolean expelled;

    private Seen(String language, ObservedHost host, Conversation conversation) {
      this.language = language;
      this.host = host;
      this.conversation = conversation;
    }

    String language() {
      return language;
    }

    /// How many lines it has heard to the end, the overlong among them.
    long lines() {
      return lines;
    }

    /// Whether the server has ended it.
    boolean hasEnded() {
      return expelled || host.isClosed();
    }

    /// Sends a line, behind everything else.
    void send(String line) {
      host.send(host.writer().put(line).lf());
    }

    @Override
    public void opened() {
      conversation.opened();
    }

    @Override
    public void line(byte[] bytes, int from, int to) {
      conversation.line(bytes, from, to);
      lines++;
    }

    @Override
    public void malformed(Malformed what) {
      conversation.malformed(what);
      lines++;
    }

    @Override
    public Variant variant() {
      return conversation.variant();
    }

    @Override
    public void mine(Event event) {
      conversation.mine(event);
    }

    @Override
    public void monitored(Event event) {
      conversation.monitored(event);
    }

    @Override
    public boolean tellsRoomsApart() {
      return conversation.tellsRoomsApart();
    }

    @Override
    public void classChanged(ConnectionClass before) {
      conversation.classChanged(before);
    }

    @Override
    public void offerChanged() {
      conversation.offerChanged();
    }

    @Override
    public boolean asksFor(Event.Described event) {
      return conversation.asksFor(event);
    }

    @Override
    public void undone(Event.Kept event, Refusal refusal) {
      conversation.undone(event, refusal);
    }

    @Override
    public void deadlinePassed() {
      conversation.deadlinePassed();
    }

    @Override
    public void ending(Farewell reason) {
      conversation.ending(reason);
      expelled = true;
    }
  }
}
