package parley.dialect.irc;

import java.time.Instant;
import java.util.Set;
import parley.core.Event;
import parley.dialect.Variant;
import parley.wire.LineWriter;

/// How events look to clients with certain capabilities. Shared by all of them: compared by
/// identity. Hub thread only.
final class IrcVariant implements Variant {
  private final boolean timed;
  private final boolean tellsAway;
  private final boolean extendsJoin;
  private final ServerTime time = new ServerTime();

  /// @param rendered the capabilities that make a difference to it
  IrcVariant(Set<Capability> rendered) {
    this.timed = rendered.contains(Capability.SERVER_TIME);
    this.tellsAway = rendered.contains(Capability.AWAY_NOTIFY);
    this.extendsJoin = rendered.contains(Capability.EXTENDED_JOIN);
  }

  @Override
  public void render(Event event, LineWriter out) {
    IrcRenderer.render(this, event, out);
  }

  @Override
  public void renderHistory(Event.Kept event, LineWriter out) {
    IrcRenderer.render(this, event, out);
  }

  /// Whether AWAY is told.
  boolean tellsAway() {
    return tellsAway;
  }

  /// Whether JOIN has account and real name.
  boolean extendsJoin() {
    return extendsJoin;
  }

  /// Writes the tags of a line, if it has any, and the space behind them.
  void tags(Instant at, LineWriter out) {
    if (timed) {
      time.put(at, out.put("@time=")).put(' ');
    }
  }
}
