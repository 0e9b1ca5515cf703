package parley.dialect.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.Mask;
import parley.core.Room;

/// A condition of LIST (ISUPPORT `ELIST`): `<n` and `>n` members, `C<n` and `C>n` minutes since the
/// room was opened, `T<n` and `T>n` since its topic was set, a mask, `!` and a mask.
final class ListCondition {
  private ListCondition() {}

  /// Whether the text is a mask that rooms fit.
  static boolean isMask(String text) {
    return !text.startsWith("!") && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0);
  }

  /// The condition in the text; null where it is none.
  static @Nullable Predicate<Room> parse(String text, Instant now, CaseMapping casemapping) {
    return text.matches("[CcTt]?[<>][0-9]{1,9}") ? compared(text, now) : masked(text, casemapping);
  }

  private static Predicate<Room> compared(String text, Instant now) {
    char kind = Character.toUpperCase(text.charAt(0));
    int sign = kind == 'C' || kind == 'T' ? 1 : 0;
    boolean less = text.charAt(sign) == '<';
    int number = Integer.parseInt(text.substring(sign + 1));
    return switch (kind) {
      case 'C' -> room -> isAgo(room.openedAt(), now, number, less);
      case 'T' ->
          room -> {
            var topic = room.topic();
            return topic != null && isAgo(topic.at(), now, number, less);
          };
      default -> room -> less ? room.members().size() < number : room.members().size() > number;
    };
  }

  /// Whether the time is less, or else more, than so many minutes ago.
  private static boolean isAgo(Instant time, Instant now, int minutes, boolean less) {
    int order = Duration.between(time, now).compareTo(Duration.ofMinutes(minutes));
    return less ? order < 0 : order > 0;
  }

  private static @Nullable Predicate<Room> masked(String text, CaseMapping casemapping) {
    boolean not = text.startsWith("!");
    var mask = Mask.of(not ? text.substring(1) : text, casemapping);
    if (!mask.isWild()) {
      return null;
    }
    return room -> mask.matches(casemapping.foldMasked("#" + room.name().text())) != not;
  }
}
