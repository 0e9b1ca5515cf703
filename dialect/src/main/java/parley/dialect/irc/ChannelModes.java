package parley.dialect.irc;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.RoomFlag;
import parley.core.RoomList;

/// The letters of channel modes.
final class ChannelModes {
  /// What one must know to come in.
  static final char KEY = 'k';

  /// How many members there may be.
  static final char LIMIT = 'l';

  /// Where those are sent who may not come in.
  static final char FORWARD = 'f';

  /// How many may come in within a time, `joins:seconds`.
  static final char THROTTLE = 'j';

  /// How many seconds members wait between what they say.
  static final char SLOW = 'W';

  private static final Map<Character, RoomFlag> FLAGS =
      Stream.of(RoomFlag.values())
          .collect(Collectors.toUnmodifiableMap(ChannelModes::of, Function.identity()));

  private ChannelModes() {}

  static char of(RoomFlag flag) {
    return switch (flag) {
      case AUDITORIUM -> 'u';
      case BLOCK_COLOR -> 'c';
      case INVITE_ONLY -> 'i';
      case MODERATED -> 'm';
      case NO_CTCP -> 'C';
      case NO_NICK_CHANGE -> 'N';
      case NO_NOTICE -> 'T';
      case NO_OUTSIDE -> 'n';
      case PRIVATE -> 'p';
      case REGISTERED_ONLY -> 'R';
      case REGISTERED_SPEAK -> 'M';
      case SECRET -> 's';
      case SECURE_ONLY -> 'z';
      case STRIP_COLOR -> 'S';
      case TOPIC_BY_OPERATORS -> 't';
    };
  }

  static char of(RoomList list) {
    return switch (list) {
      case BAN -> 'b';
      case EXCEPTION -> 'e';
      case INVITATION -> 'I';
    };
  }

  /// The flag of that letter; null for none.
  static @Nullable RoomFlag flag(char letter) {
    return FLAGS.get(letter);
  }

  /// The list of that letter; null for none.
  static @Nullable RoomList list(char letter) {
    return switch (letter) {
      case 'b' -> RoomList.BAN;
      case 'e' -> RoomList.EXCEPTION;
      case 'I' -> RoomList.INVITATION;
      default -> null;
    };
  }

  /// As ISUPPORT has them: lists, with a parameter always, with one when set, without one.
  static String isupport() {
    return lists() + "," + KEY + "," + SLOW + FORWARD + THROTTLE + LIMIT + "," + flags();
  }

  /// All letters, as RPL_MYINFO has them.
  static String all() {
    return lists() + KEY + SLOW + FORWARD + THROTTLE + LIMIT + flags() + Prefixes.MODES;
  }

  /// Those that take a parameter.
  static String withParameter() {
    return lists() + KEY + SLOW + FORWARD + THROTTLE + LIMIT + Prefixes.MODES;
  }

  /// The lists.
  static String lists() {
    return letters(Arrays.stream(RoomList.values()).map(ChannelModes::of));
  }

  private static String flags() {
    return letters(Arrays.stream(RoomFlag.values()).map(ChannelModes::of));
  }

  private static String letters(Stream<Character> letters) {
    return letters.sorted().map(String::valueOf).collect(Collectors.joining());
  }
}
