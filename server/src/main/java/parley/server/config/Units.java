package parley.server.config;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sizes and times as people write them: a whole number and a unit, without a space.
final class Units {
  private record Unit(String name, long factor) {}

  // Largest first, so that values are written with the largest unit that divides them.
  private static final List<Unit> BYTES =
      List.of(
          new Unit("GiB", 1L << 30),
          new Unit("MiB", 1L << 20),
          new Unit("KiB", 1L << 10),
          new Unit("B", 1));
  private static final List<Unit> MILLISECONDS =
      List.of(
          new Unit("d", 86_400_000),
          new Unit("h", 3_600_000),
          new Unit("m", 60_000),
          new Unit("s", 1000),
          new Unit("ms", 1));
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12})([A-Za-z]*)");

  private Units() {}

  /// So many bytes, or null where it is no size. A bare number counts bytes.
  static @Nullable Long bytes(String text) {
    return amount(text, BYTES, "B");
  }

  /// So much time, or null where it is none. Only `0` goes without a unit.
  static @Nullable Duration time(String text) {
    var millis = amount(text, MILLISECONDS, text.equals("0") ? "ms" : "");
    return millis == null ? null : Duration.ofMillis(millis);
  }

  static String bytesText(long bytes) {
    return bytes == 0 ? "0B" : text(bytes, BYTES);
  }

  static String timeText(Duration time) {
    return time.isZero() ? "0s" : text(time.toMillis(), MILLISECONDS);
  }

  private static @Nullable Long amount(String text, List<Unit> units, String unitless) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    String name = parts.group(2).isEmpty() ? unitless : parts.group(2);
    for (Unit unit : units) {
      if (unit.name.equals(name)) {
        long number = Long.parseLong(parts.group(1));
        return number > Long.MAX_VALUE / unit.factor ? null : (Long) (number * unit.factor);
      }
    }
    return null;
  }

  private static String text(long amount, List<Unit> units) {
    for (Unit unit : units) {
      if (amount % unit.factor == 0) {
        return amount / unit.factor + unit.name;
      }
    }
    throw new IllegalStateException("no unit of one: " + units);
  }
}
