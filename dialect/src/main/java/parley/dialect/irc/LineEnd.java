package parley.dialect.irc;

import parley.wire.Line;
import parley.wire.LineWriter;
import parley.wire.Text;
import parley.wire.irc.IrcLimits;

/// Ends lines so that they keep the bound: 512 bytes with CR and LF, tags not counted.
final class LineEnd {
  private LineEnd() {}

  /// Writes the last parameter and the line's end. The text is cut where it does not fit, between
  /// two characters, and freed of what would end the line early.
  ///
  /// @param start where in `out` the bounded part of the line begins
  static void text(String text, int start, LineWriter out) {
    out.put(' ').put(':');
    var clean = Line.clean(text);
    int room = room(start, out);
    out.put(fits(clean, room) ? clean : Text.cut(clean, Math.max(0, room))).crlf();
  }

  /// How many bytes still fit the line, apart from CR and LF; below zero where it is too long.
  static int room(int start, LineWriter out) {
    return IrcLimits.BODY_BYTES_MAX - (out.length() - start);
  }

  /// Whether the text has at most so many bytes as UTF-8.
  static boolean fits(String text, int bytesMax) {
    // A UTF-16 unit takes three bytes at the most: short texts need not be looked at.
    return text.length() * 3 <= bytesMax || Text.utf8Length(text) <= bytesMax;
  }
}
