package parley.dialect.irc;

import parley.core.RoomName;
import parley.wire.Line;
import parley.wire.LineWriter;
import parley.wire.Text;
import parley.wire.irc.IrcLimits;

/// One line from the server to one client as it is written: `:server NUMERIC nick`, then words,
/// then [#text] or [#end]. What is put in cannot break the line's form, nor make it longer than 512
/// bytes.
///
/// There is one of it in a server, and it is at work on one line at a time. Hub thread only.
final class Reply {
  /// A word that a client sent may come back this long: two of them still leave room for a text.
  private static final int WORD_BYTES_MAX = 128;

  private final String prefix;
  private LineWriter out = new LineWriter();
  private int start;

  /// @param server the source of the lines
  Reply(String server) {
    this.prefix = ":" + server + " ";
  }

  /// Begins a line where `out` is now, behind its tags.
  ///
  /// @param command a command, or the three digits of a numeric
  Reply begin(String command, LineWriter out) {
    this.out = out;
    this.start = out.length();
    out.put(prefix).put(command);
    return this;
  }

  /// A parameter that the server made and that is known to be one word.
  Reply put(String word) {
    out.put(' ').put(word);
    return this;
  }

  /// A number.
  Reply put(long number) {
    out.put(' ').put(number);
    return this;
  }

  /// Two parts that are one word together: a prefix and a nick.
  Reply put(String first, String second) {
    out.put(' ').put(first).put(second);
    return this;
  }

  /// A channel.
  Reply channel(RoomName room) {
    out.put(" #").put(room.text());
    return this;
  }

  /// A parameter that a client sent. What could not stand between others becomes `*`.
  Reply word(String theirs) {
    boolean fits =
        !theirs.isEmpty()
            && theirs.charAt(0) != ':'
            && theirs.indexOf(' ') < 0
            && Line.isClean(theirs);
    return put(fits ? Text.cut(theirs, WORD_BYTES_MAX) : "*");
  }

  /// A host, which as IPv6 may begin with a colon.
  Reply host(String host) {
    return host.startsWith(":") ? put("0", host) : put(host);
  }

  /// The last parameter, cut to what fits, and the end of the line.
  void text(String text) {
    LineEnd.text(text, start, out);
  }

  /// The end of the line.
  void end() {
    out.crlf();
  }

  /// The last parameter begins, and is a list of words.
  Reply list() {
    out.put(' ').put(':');
    return this;
  }

  /// Whether this many bytes more fit the line.
  boolean hasRoom(int bytes) {
    return out.length() - start + bytes <= IrcLimits.BODY_BYTES_MAX;
  }

  /// Where the line is written, for those who append to its last parameter themselves.
  LineWriter out() {
    return out;
  }
}
