package parley.dialect.irc;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.wire.LineWriter;
import parley.wire.Text;

/// A reply whose last parameter is a list of words, on as many lines as it takes (RPL_NAMREPLY).
/// While it is being written nothing else may be.
final class WordList {
  private final Supplier<Reply> head;
  private final char separator;
  private @Nullable Reply line;

  /// @param head begins a line, up to its last parameter
  WordList(Supplier<Reply> head) {
    this(head, ' ');
  }

  /// @param separator what stands between two words
  WordList(Supplier<Reply> head, char separator) {
    this.head = head;
    this.separator = separator;
  }

  /// Appends a word.
  void add(String word) {
    room(Text.utf8Length(word)).put(word);
  }

  /// Makes room for a word, of which the caller then writes exactly so many bytes.
  LineWriter room(int bytes) {
    var current = line;
    if (current != null && current.hasRoom(1 + bytes)) {
      return current.out().put(separator);
    }
    if (current != null) {
      current.end();
    }
    var next = head.get().list();
    line = next;
    return next.out();
  }

  /// Ends the last line; nothing is written for an empty list.
  void end() {
    if (line != null) {
      line.end();
      line = null;
    }
  }

  /// Ends the last line; an empty list is an empty line.
  void endAlways() {
    if (line == null) {
      head.get().list().end();
    } else {
      end();
    }
  }
}
