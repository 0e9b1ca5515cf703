package parley.client.ui;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Styles as a terminal shows them, with colours or (`NO_COLOR`) without.
final class Painter {
  /// Of the 256 colours, twelve that can be read on black and on white.
  private static final int[] HUES = {31, 32, 36, 62, 67, 97, 127, 130, 136, 161, 166, 168};

  private final boolean colours;

  Painter(boolean colours) {
    this.colours = colours;
  }

  AttributedString paint(StyledLine line) {
    AttributedStringBuilder painted = new AttributedStringBuilder();
    for (StyledLine.Span span : line.spans()) {
      painted.append(span.text(), style(span.style()));
    }
    return painted.toAttributedString();
  }

  private AttributedStyle style(Style style) {
    return switch (style) {
      case Style.Role role -> role(role);
      case Style.Nick nick -> coloured(AttributedStyle.DEFAULT.bold(), HUES[nick.hue()]);
    };
  }

  private AttributedStyle role(Style.Role role) {
    return switch (role) {
      case PLAIN -> AttributedStyle.DEFAULT;
      case QUIET -> AttributedStyle.DEFAULT.faint();
      case STRONG -> AttributedStyle.BOLD;
      case CLIENT -> coloured(AttributedStyle.DEFAULT, AttributedStyle.CYAN);
      case PROBLEM -> coloured(AttributedStyle.DEFAULT, AttributedStyle.RED);
      case STATUS -> AttributedStyle.INVERSE;
      case STATUS_ALERT -> coloured(AttributedStyle.INVERSE.bold(), AttributedStyle.YELLOW);
    };
  }

  private AttributedStyle coloured(AttributedStyle style, int colour) {
    return colours ? style.foreground(colour) : style;
  }
}
