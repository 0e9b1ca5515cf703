package parley.dialect.irc;

import java.util.ArrayList;
import java.util.List;
import parley.core.Event;
import parley.wire.LineWriter;
import parley.wire.Text;

/// MODE to the members of a channel: as many lines as the changes need, each within the bound.
final class ModeLines {
  private ModeLines() {}

  static void write(IrcVariant variant, Event.InRoom event, List<ModeItem> items, LineWriter out) {
    var line = new ArrayList<ModeItem>();
    int room = begin(variant, event, out);
    for (ModeItem item : items) {
      line.add(item);
      if (line.size() > 1 && Text.utf8Length(ModeItem.text(line)) > room) {
        line.removeLast();
        out.put(ModeItem.text(line)).crlf();
        line.clear();
        line.add(item);
        room = begin(variant, event, out);
      }
    }
    out.put(ModeItem.text(line)).crlf();
  }

  /// Writes all that is before the modes. Returns how many bytes fit behind it.
  private static int begin(IrcVariant variant, Event.InRoom event, LineWriter out) {
    int start = IrcRenderer.begin(variant, event, event.origin(), out);
    out.put(" MODE #").put(event.room().text()).put(' ');
    return LineEnd.room(start, out);
  }
}
