package parley.client.ui;

import java.util.List;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Words between spaces and nothing more: chat knows no quotes and no escapes.
final class Words implements Parser {
  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    int start = line.lastIndexOf(' ', Math.max(0, cursor - 1)) + 1;
    int from = Math.min(start, cursor);
    int space = line.indexOf(' ', cursor);
    int end = space < 0 ? line.length() : space;
    List<String> words = List.of(line.substring(0, from), line.substring(from, end));
    return new Parsed(line, cursor, words, cursor - from);
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  /// The line before the word at the cursor counts as one word, and that word as the second.
  private record Parsed(String line, int cursor, List<String> words, int wordCursor)
      implements ParsedLine {
    @Override
    public String word() {
      return words.get(1);
    }

    @Override
    public int wordIndex() {
      return 1;
    }
  }
}
