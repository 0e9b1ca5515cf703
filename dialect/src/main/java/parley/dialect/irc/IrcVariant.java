package parley.dialect.irc;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.Event;
import parley.core.Event.Hinted;
import parley.core.Event.MessageSaid;
import parley.core.Event.RoleTold;
import parley.dialect.Variant;
import parley.wire.LineWriter;

/// How events look to clients with certain capabilities. Shared by all of them: compared by
/// identity. Hub thread only.
final class IrcVariant implements Variant {
  private final EventTags tags;
  private final boolean tellsAccount;
  private final boolean tellsAway;
  private final boolean extendsJoin;
  private final boolean tellsHost;
  private final boolean tellsInvitation;
  private final boolean tellsRealName;
  private final boolean joinsLines;
  private final boolean tellsRedaction;
  private final boolean tellsRename;
  private final String serverName;
  private final @Nullable IrcVariant deaf;

  /// @param rendered the capabilities that make a difference to it
  /// @param serverName the source of the server's own lines
  IrcVariant(Set<Capability> rendered, String serverName) {
    this(rendered, serverName, true);
  }

  private IrcVariant(Set<Capability> rendered, String serverName, boolean hears) {
    this.serverName = serverName;
    this.deaf = hears ? new IrcVariant(rendered, serverName, false) : null;
    this.tags = new EventTags(rendered);
    this.tellsAccount = rendered.contains(Capability.ACCOUNT_NOTIFY);
    this.tellsAway = rendered.contains(Capability.AWAY_NOTIFY);
    this.tellsRedaction = rendered.contains(Capability.MESSAGE_REDACTION);
    this.tellsRename = rendered.contains(Capability.CHANNEL_RENAME);
    this.joinsLines = rendered.contains(Capability.MULTILINE);
    this.extendsJoin = rendered.contains(Capability.EXTENDED_JOIN);
    this.tellsHost = rendered.contains(Capability.CHGHOST);
    this.tellsInvitation = rendered.contains(Capability.INVITE_NOTIFY);
    this.tellsRealName = rendered.contains(Capability.SETNAME);
  }

  @Override
  public void render(Event event, LineWriter out) {
    boolean said =
        event instanceof MessageSaid || event instanceof RoleTold || event instanceof Hinted;
    if (deaf != null || !said) {
      IrcRenderer.render(this, event, out);
    }
  }

  @Override
  public void renderHistory(Event.Kept event, LineWriter out) {
    IrcRenderer.render(this, event, out);
  }

  /// The same for those who want to hear nothing of what is said in channels.
  IrcVariant deaf() {
    return deaf == null ? this : deaf;
  }

  String serverName() {
    return serverName;
  }

  /// Whether AWAY is told.
  boolean tellsAway() {
    return tellsAway;
  }

  /// Whether JOIN has account and real name.
  boolean extendsJoin() {
    return extendsJoin;
  }

  /// Whether REDACT is told.
  boolean tellsRedaction() {
    return tellsRedaction;
  }

  /// Whether RENAME is told.
  boolean tellsRename() {
    return tellsRename;
  }

  /// Whether what belongs together comes as one message, of whatever length.
  boolean joinsLines() {
    return joinsLines;
  }

  /// Whether ACCOUNT is told.
  boolean tellsAccount() {
    return tellsAccount;
  }

  /// Whether CHGHOST is told.
  boolean tellsHost() {
    return tellsHost;
  }

  /// Whether INVITE of others is told.
  boolean tellsInvitation() {
    return tellsInvitation;
  }

  /// Whether SETNAME is told.
  boolean tellsRealName() {
    return tellsRealName;
  }

  /// The tags of lines.
  EventTags tags() {
    return tags;
  }
}
