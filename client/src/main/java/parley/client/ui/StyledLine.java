package parley.client.ui;

import java.util.List;
import java.util.stream.Collectors;
import parley.wire.Text;

/// A line to show, in pieces of one style each. It holds nothing that could drive a terminal:
/// whatever a piece is made of, what is not printable is dropped.
public record StyledLine(List<Span> spans) {
  /// Copies the list.
  public StyledLine {
    spans = List.copyOf(spans);
  }

  /// A line of one style.
  public static StyledLine of(Style style, String text) {
    return new StyledLine(List.of(new Span(style, text)));
  }

  /// The text without styles.
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /// A piece of a line, all printable.
  public record Span(Style style, String text) {
    /// Drops what is not printable.
    public Span {
      text = Text.printable(text);
    }
  }
}
