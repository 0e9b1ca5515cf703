package parley.dialect.irc;

import java.util.ArrayList;
import parley.core.Event.HostChanged;
import parley.core.Event.InvitationSeen;
import parley.core.Event.MemberJoined;
import parley.core.Event.MemberReturned;
import parley.core.Event.RealNameChanged;
import parley.core.Role;
import parley.wire.LineWriter;

/// What is told of changes of persons to those who know of such, and to those who do not (IRCv3
/// setname, chghost, invite-notify).
final class PersonLines {
  private PersonLines() {}

  static void realName(IrcVariant variant, RealNameChanged changed, LineWriter out) {
    if (variant.tellsRealName()) {
      int start = IrcRenderer.begin(variant, changed, changed.origin(), out);
      LineEnd.text(changed.realName(), start, out.put(" SETNAME"));
    }
  }

  /// CHGHOST, or the first half of what replaces it.
  static void host(IrcVariant variant, HostChanged changed, LineWriter out) {
    int start = IrcRenderer.begin(variant, changed, changed.origin(), out);
    if (variant.tellsHost()) {
      out.put(" CHGHOST ").put(changed.user()).put(' ').put(changed.host()).crlf();
    } else {
      LineEnd.text("Changing host", start, out.put(" QUIT"));
    }
  }

  /// The second half, for each channel: JOIN, and MODE for prefixes.
  static void returned(IrcVariant variant, MemberReturned returned, LineWriter out) {
    if (variant.tellsHost()) {
      return;
    }
    IrcRenderer.newcomer(
        variant,
        new MemberJoined(
            returned.room(),
            returned.actor(),
            returned.origin(),
            returned.roles().highest(),
            returned.identity(),
            returned.away(),
            returned.stamp()),
        out);
    var modes = new StringBuilder();
    var nicks = new ArrayList<String>();
    for (Role role : Role.values()) {
      if (role != Role.MEMBER && returned.roles().has(role)) {
        modes.append(Prefixes.mode(role));
        nicks.add(returned.origin().nick().text());
      }
    }
    if (!nicks.isEmpty()) {
      variant.tags().write(returned.at(), out);
      out.put(':').put(variant.serverName()).put(" MODE #").put(returned.room().text());
      out.put(" +").put(modes.toString()).put(' ').put(String.join(" ", nicks)).crlf();
    }
  }

  static void invited(IrcVariant variant, InvitationSeen seen, LineWriter out) {
    if (variant.tellsInvitation()) {
      IrcRenderer.begin(variant, seen, seen.origin(), out);
      out.put(" INVITE ").put(seen.toNick().text());
      out.put(" #").put(seen.room().text()).crlf();
    }
  }
}
