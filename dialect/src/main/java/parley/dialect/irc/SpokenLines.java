package parley.dialect.irc;

import java.util.List;
import parley.core.Event;
import parley.core.Event.Hinted;
import parley.core.Event.MessageSaid;
import parley.core.Event.PrivateSaid;
import parley.core.Event.RoleTold;
import parley.core.Letter;
import parley.core.Origin;
import parley.core.Speech;
import parley.core.Utterance;
import parley.dialect.irc.Composition.Piece;
import parley.wire.Line;
import parley.wire.LineWriter;
import parley.wire.Text;

/// PRIVMSG and NOTICE to those who hear them: as many lines as the text needs, each within the
/// bound, none cut. This is what is rendered most by far.
///
/// @param sigil `#` before a channel's name, with a role's sign before it where only some hear it,
///   nothing before a nick
/// @param target the name without it
record SpokenLines(Event event, Origin origin, String sigil, String target, Utterance said) {
  /// Begins and ends a CTCP message.
  static final char CTCP = '\u0001';

  /// What stands between that and the text of an action.
  static final String ACTION = "ACTION ";

  private static final int ACTION_BYTES = 1 + ACTION.length() + 1;

  /// However long names are configured to be, at least this much of a text goes on each line.
  private static final int PIECE_BYTES_MIN = 64;

  static SpokenLines of(MessageSaid said) {
    return new SpokenLines(said, said.origin(), "#", said.room().text(), said.said());
  }

  static SpokenLines of(Hinted hinted) {
    return new SpokenLines(hinted, hinted.origin(), "#", hinted.room().text(), hinted.said());
  }

  static SpokenLines of(RoleTold told) {
    var sigil = Prefixes.of(told.least()) + "#";
    return new SpokenLines(told, told.origin(), sigil, told.room().text(), told.said());
  }

  static SpokenLines of(Letter.Said letter) {
    return of(letter.said());
  }

  static SpokenLines of(PrivateSaid said) {
    return new SpokenLines(said, said.origin(), "", said.toNick().text(), said.said());
  }

  void write(IrcVariant variant, LineWriter out) {
    if (said.speech() == Speech.TAGS) {
      if (variant.tags().areHeard()) {
        begin(variant, true, out);
        out.put(" TAGMSG ").put(sigil).put(target).crlf();
      }
      return;
    }
    if (Composition.isOf(said)) {
      writePieces(variant, Composition.pieces(said), out);
      return;
    }
    var text = Line.clean(said.text());
    int begin = out.length();
    int room = address(variant, true, out);
    if (LineEnd.fits(text, room)) {
      speak(text, out);
      return;
    }
    int pieceMax = Math.max(PIECE_BYTES_MIN, room);
    if (isCtcp(text)) {
      // Two halves of a request are none: better one that lacks its tail.
      out.put(Text.cut(text, pieceMax - 1)).put(CTCP).crlf();
      return;
    }
    if (variant.joinsLines() && said.speech() != Speech.ACTION) {
      writePieces(variant, List.of(new Piece(text, false)), out.cut(begin));
      return;
    }
    boolean first = true;
    for (String piece : Text.split(text, pieceMax)) {
      if (!first) {
        address(variant, false, out);
      }
      first = false;
      speak(piece, out);
    }
  }

  /// Writes a text of several pieces: as a batch, or as lines of their own without the empty ones.
  private void writePieces(IrcVariant variant, List<Piece> pieces, LineWriter out) {
    boolean batched = variant.joinsLines();
    var batch = EventTags.messageId(event.id());
    if (batched) {
      begin(variant, true, out);
      out.put(" BATCH +").put(batch).put(' ').put(Multiline.TYPE).put(' ');
      out.put(sigil).put(target).crlf();
    }
    int pieceMax = pieceMax();
    boolean first = true;
    for (Piece piece : pieces) {
      boolean joined = piece.joined();
      for (String part : Text.split(Line.clean(piece.text()), pieceMax)) {
        if (batched) {
          out.put(Batches.TAG).put(batch).put(joined ? ";" + Multiline.CONCAT + " " : " ");
          address(out);
          out.put(part).crlf();
        } else if (!part.isEmpty()) {
          address(variant, first, out);
          out.put(part).crlf();
          first = false;
        }
        joined = true;
      }
    }
    if (batched) {
      variant.tags().write(event.at(), out);
      out.put(':').put(variant.serverName()).put(" BATCH -").put(batch).crlf();
    }
  }

  private int pieceMax() {
    var line = new LineWriter();
    return Math.max(PIECE_BYTES_MIN, LineEnd.room(address(line), line));
  }

  /// Writes source, command and target without tags. Returns where they begin.
  private int address(LineWriter out) {
    int start = IrcRenderer.source(origin, out);
    out.put(said.speech() == Speech.NOTICE ? " NOTICE " : " PRIVMSG ");
    out.put(sigil).put(target).put(" :");
    return start;
  }

  /// Writes all that is before the text. Returns how many bytes of text fit behind it.
  private int address(IrcVariant variant, boolean first, LineWriter out) {
    int start = begin(variant, first, out);
    out.put(said.speech() == Speech.NOTICE ? " NOTICE " : " PRIVMSG ");
    out.put(sigil).put(target).put(" :");
    return LineEnd.room(start, out) - (said.speech() == Speech.ACTION ? ACTION_BYTES : 0);
  }

  private int begin(IrcVariant variant, boolean first, LineWriter out) {
    if (first) {
      variant.tags().write(event, origin, said.tags(), out);
    } else {
      variant.tags().writeFurther(event, origin, out);
    }
    return IrcRenderer.source(origin, out);
  }

  private boolean isCtcp(String text) {
    // The answer to a request is a notice of the same form.
    return said.speech() == Speech.CTCP
        || (said.speech() == Speech.NOTICE && text.charAt(0) == CTCP);
  }

  private void speak(String text, LineWriter out) {
    if (said.speech() == Speech.ACTION) {
      out.put(CTCP).put(ACTION).put(text).put(CTCP).crlf();
    } else {
      out.put(text).crlf();
    }
  }
}
