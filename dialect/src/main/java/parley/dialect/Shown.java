package parley.dialect;

import org.jspecify.annotations.Nullable;
import parley.core.Speech;
import parley.core.Utterance;
import parley.wire.Text;

/// Words of others, as they may appear on a terminal.
public final class Shown {
  private Shown() {}

  /// The text without IRC's formatting and without what could drive a terminal.
  public static String text(String text) {
    return Text.printable(Text.stripFormatting(text));
  }

  /// What was said, for a dialect without actions: these begin with `* `. Null for what means
  /// nothing outside IRC, or would show as nothing.
  public static @Nullable String words(Utterance said) {
    var text = text(said.text());
    if (text.isBlank()) {
      return null;
    }
    return switch (said.speech()) {
      case MESSAGE, NOTICE -> text;
      case ACTION -> "* " + text;
      case CTCP, TAGS -> null;
    };
  }

  /// Whether it is something done rather than said.
  public static boolean isAction(Utterance said) {
    return said.speech() == Speech.ACTION;
  }
}
