package parley.server.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import parley.core.AddressRange;
import parley.core.Names;

/// What a key may hold: how it is read, checked, written, and described.
sealed interface Kind<T> {
  /// A value as TOML has it (String, Long, Boolean, …); null where it is not allowed.
  @Nullable T fromToml(Object value);

  /// A value as it stands on a command line, without quotes; null where it is not allowed.
  @Nullable T fromText(String text);

  /// The value in TOML's notation.
  String format(T value);

  /// What is allowed, to follow the words "allowed:".
  String allowed();

  /// What of a value is not allowed, to follow the word "found".
  default String found(Object value) {
    return Quoted.found(value);
  }

  /// Kinds that TOML writes as text.
  sealed interface Textual<T> extends Kind<T> {
    @Override
    default @Nullable T fromToml(Object value) {
      return value instanceof String text ? fromText(text) : null;
    }

    @Override
    default String format(T value) {
      return Quoted.text(value.toString());
    }
  }

  /// Any text of a form.
  record Text(String allowed, Predicate<String> form) implements Textual<String> {
    /// What names something in the configuration.
    static final Text WORD =
        new Text("a word of up to 30 characters", Pattern.compile("[^\\p{Cntrl}\\s:]{1,30}"));

    /// Text that matches as a whole.
    Text(String allowed, Pattern form) {
      this(allowed, form.asMatchPredicate());
    }

    @Override
    public @Nullable String fromText(String text) {
      return form.test(text) ? text : null;
    }
  }

  /// A room's name. How long it may be depends on another key and is checked later.
  record Room() implements Textual<String> {
    private static final Names ANY_LENGTH = new Names(1, 1000);

    @Override
    public @Nullable String fromText(String text) {
      return ANY_LENGTH.room(text) == null ? null : text;
    }

    @Override
    public String allowed() {
      return "a room's name without \"#\", such as \"lobby\"";
    }
  }

  /// A time zone, or `system` for the machine's.
  record Zone() implements Textual<String> {
    static final String SYSTEM = "system";

    @Override
    public @Nullable String fromText(String text) {
      return zone(text) == null ? null : text;
    }

    static @Nullable ZoneId zone(String text) {
      try {
        return text.equals(SYSTEM) ? ZoneId.systemDefault() : ZoneId.of(text);
      } catch (DateTimeException _) {
        return null;
      }
    }

    @Override
    public String allowed() {
      return "\"system\" or a time zone, such as \"Europe/Berlin\" or \"UTC\"";
    }
  }

  /// A file or folder.
  record Location(boolean mayBeEmpty, String what) implements Textual<String> {
    @Override
    public @Nullable String fromText(String text) {
      try {
        return text.isBlank() && !mayBeEmpty ? null : Path.of(text).toString();
      } catch (InvalidPathException _) {
        return null;
      }
    }

    @Override
    public String allowed() {
      return "the path of a " + what + (mayBeEmpty ? ", or \"\" for none" : "");
    }
  }

  /// One of several words.
  record Choice<E extends Enum<E>>(List<E> values) implements Textual<E> {
    @Override
    public @Nullable E fromText(String text) {
      for (E value : values) {
        if (word(value).equals(text)) {
          return value;
        }
      }
      return null;
    }

    @Override
    public String format(E value) {
      return Quoted.text(word(value));
    }

    @Override
    public String allowed() {
      return values.stream().map(this::format).collect(Collectors.joining(", "));
    }

    static String word(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }

  /// Addresses in CIDR notation.
  record Range() implements Textual<AddressRange> {
    @Override
    public @Nullable AddressRange fromText(String text) {
      return AddressRange.parse(text);
    }

    @Override
    public String allowed() {
      return "an address, or a range in CIDR such as \"10.0.0.0/8\"";
    }
  }

  /// A list of up to so many; where it stands in one text, as on a command line, with commas
  /// between.
  record Many<T>(Kind<T> each, int max) implements Kind<List<T>> {
    @Override
    public @Nullable List<T> fromToml(Object value) {
      return switch (value) {
        case TomlArray array -> all(array.toList(), each::fromToml);
        case String text -> fromText(text);
        default -> null;
      };
    }

    @Override
    public @Nullable List<T> fromText(String text) {
      var given = Stream.of(text.split(",")).map(String::strip).filter(one -> !one.isEmpty());
      return all(given.toList(), each::fromText);
    }

    private <F> @Nullable List<T> all(List<F> found, Function<F, @Nullable T> read) {
      var values = new ArrayList<T>();
      for (F one : found) {
        var value = read.apply(one);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
      return values.size() > max ? null : List.copyOf(values);
    }

    @Override
    public String format(List<T> value) {
      return value.stream().map(each::format).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String allowed() {
      return "a list of up to " + max + ", each " + each.allowed();
    }

    @Override
    public String found(Object value) {
      if (value instanceof TomlArray array) {
        for (Object one : array.toList()) {
          if (each.fromToml(one) == null) {
            return each.found(one);
          }
        }
      }
      return Quoted.found(value);
    }
  }

  /// Yes or no.
  record YesNo() implements Kind<Boolean> {
    @Override
    public @Nullable Boolean fromToml(Object value) {
      return value instanceof Boolean yes ? yes : null;
    }

    @Override
    public @Nullable Boolean fromText(String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> null;
      };
    }

    @Override
    public String format(Boolean value) {
      return value.toString();
    }

    @Override
    public String allowed() {
      return "true, false";
    }
  }

  /// A whole number of something.
  record Count(int min, int max, String unit) implements Kind<Integer> {
    @Override
    public @Nullable Integer fromToml(Object value) {
      return value instanceof Long number && number >= min && number <= max
          ? (Integer) number.intValue()
          : null;
    }

    @Override
    public @Nullable Integer fromText(String text) {
      try {
        return fromToml(Long.valueOf(text));
      } catch (NumberFormatException _) {
        return null;
      }
    }

    @Override
    public String format(Integer value) {
      return value.toString();
    }

    @Override
    public String allowed() {
      return "a whole number from %d to %d (%s)".formatted(min, max, unit);
    }
  }

  /// A number of bytes: `8KiB`, or a plain number.
  record Size(long min, long max) implements Kind<Long> {
    @Override
    public @Nullable Long fromToml(Object value) {
      return switch (value) {
        case Long bytes when bytes >= min && bytes <= max -> bytes;
        case String text -> fromText(text);
        default -> null;
      };
    }

    @Override
    public @Nullable Long fromText(String text) {
      var bytes = Units.bytes(text);
      return bytes == null || bytes < min || bytes > max ? null : bytes;
    }

    @Override
    public String format(Long value) {
      return Quoted.text(Units.bytesText(value));
    }

    @Override
    public String allowed() {
      return "a size from %s to %s in B, KiB, MiB or GiB"
          .formatted(Units.bytesText(min), Units.bytesText(max));
    }
  }

  /// A length of time: `300ms`, `60s`, `5m`, `1h`.
  record Time(Duration min, Duration max) implements Textual<Duration> {
    @Override
    public @Nullable Duration fromText(String text) {
      var time = Units.time(text);
      return time == null || time.compareTo(min) < 0 || time.compareTo(max) > 0 ? null : time;
    }

    @Override
    public String format(Duration value) {
      return Quoted.text(Units.timeText(value));
    }

    @Override
    public String allowed() {
      return "a time from %s to %s in ms, s, m, h or d"
          .formatted(Units.timeText(min), Units.timeText(max));
    }
  }
}
