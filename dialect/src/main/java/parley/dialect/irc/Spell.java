package parley.dialect.irc;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long something lasts, as operators write it: `30` minutes, `90s`, `2h`, `1d12h`, `0` for
/// ever.
final class Spell {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6}[smhdw])+|\\d{1,6}");
  private static final Pattern PART = Pattern.compile("(\\d+)([smhdw]?)");

  private Spell() {}

  /// Whether that is written like one.
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// How long; null for ever.
  static @Nullable Duration of(String text) {
    var sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      long count = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "h" -> Duration.ofHours(count);
                case "d" -> Duration.ofDays(count);
                case "w" -> Duration.ofDays(7 * count);
                default -> Duration.ofMinutes(count);
              });
    }
    return sum.isZero() ? null : sum;
  }

  /// In words that [#of] understands.
  static String text(@Nullable Duration time) {
    if (time == null) {
      return "for ever";
    }
    var text = new StringBuilder("for ");
    append(text, time.toDays(), 'd');
    append(text, time.toHoursPart(), 'h');
    append(text, time.toMinutesPart(), 'm');
    append(text, time.toSecondsPart(), 's');
    return text.toString();
  }

  private static void append(StringBuilder text, long count, char unit) {
    if (count > 0) {
      text.append(count).append(unit);
    }
  }
}
