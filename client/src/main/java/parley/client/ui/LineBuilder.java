package parley.client.ui;

import java.util.ArrayList;
import java.util.List;
import parley.client.ui.StyledLine.Span;

/// A [StyledLine] in the making.
final class LineBuilder {
  private final List<Span> spans = new ArrayList<>();

  LineBuilder add(Style style, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(style, text));
    }
    return this;
  }

  LineBuilder nick(String nick) {
    return add(Style.nick(nick), nick);
  }

  StyledLine build() {
    return new StyledLine(spans);
  }
}
