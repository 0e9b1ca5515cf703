package parley.dialect;

import java.util.List;
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

  /// What was said, line by line, for a dialect without actions: these begin with `* `. Lines that
  /// would show as nothing are left out; none are left of what means nothing outside IRC.
  public static List<String> words(Utterance said) {
    return switch (said.speech()) {
      case MESSAGE, NOTICE -> lines(said.text());
      case ACTION -> lines(said.text()).stream().map(line -> "* " + line).toList();
      case CTCP, TAGS -> List.of();
    };
  }

  /// The lines of a text that show as something.
  public static List<String> lines(String text) {
    if (text.indexOf('\n') < 0) {
      var line = text(text);
      return line.isBlank() ? List.of() : List.of(line);
    }
    return text.lines().map(Shown::text).filter(line -> !line.isBlank()).toList();
  }

  /// Whether it is something done rather than said.
  public static boolean isAction(Utterance said) {
    return said.speech() == Speech.ACTION;
  }
}
