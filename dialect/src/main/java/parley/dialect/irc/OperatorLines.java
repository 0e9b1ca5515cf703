package parley.dialect.irc;

import parley.core.Event.ListenersTold;
import parley.core.Event.OperatorChanged;
import parley.core.Event.OperatorsTold;
import parley.wire.LineWriter;

/// Lines about operators of the server, and to them.
final class OperatorLines {
  private OperatorLines() {}

  /// `:nick!user@host MODE nick +os`
  static void changed(IrcVariant variant, OperatorChanged changed, LineWriter out) {
    var modes = UserMode.changed(changed.before(), changed.operator());
    if (!modes.isEmpty()) {
      IrcRenderer.begin(variant, changed, changed.origin(), out);
      out.put(" MODE ").put(changed.origin().nick().text()).put(' ').put(modes).crlf();
    }
  }

  /// `:server NOTICE * :*** text`; the target is the same for all who hear it.
  static void told(IrcVariant variant, OperatorsTold told, LineWriter out) {
    variant.tags().write(told.at(), out);
    int start = out.length();
    out.put(':').put(variant.serverName());
    LineEnd.text("*** " + told.text(), start, out.put(" NOTICE *"));
  }

  /// `:nick!user@host WALLOPS :text`
  static void told(IrcVariant variant, ListenersTold told, LineWriter out) {
    int start = IrcRenderer.begin(variant, told, told.origin(), out);
    LineEnd.text(told.text(), start, out.put(" WALLOPS"));
  }
}
