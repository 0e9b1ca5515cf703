package parley.core;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule of a room that is either on or off. Its name, in small letters, is kept in journals: it
/// never changes.
public enum RoomFlag {
  /// Joins and leaves of plain members are shown to those alone who may do more.
  AUDITORIUM,
  /// What has colours in it is refused.
  BLOCK_COLOR,
  /// Only who is invited, or on the list of invitations, comes in.
  INVITE_ONLY,
  /// Only members with a role speak.
  MODERATED,
  /// No requests from client to client, other than actions.
  NO_CTCP,
  /// Members without a role keep their nick.
  NO_NICK_CHANGE,
  /// No notices.
  NO_NOTICE,
  /// Only members speak.
  NO_OUTSIDE,
  /// The room is listed nowhere; who has no part in it does not see whom it holds.
  PRIVATE,
  /// Only who has an account comes in.
  REGISTERED_ONLY,
  /// Only who has an account, or a role, speaks.
  REGISTERED_SPEAK,
  /// As [#PRIVATE], and knocking is no use: for those outside there is no such room.
  SECRET,
  /// Only those come in whose connections nobody can listen to, and nobody watches.
  SECURE_ONLY,
  /// Colours and other formatting are taken out of what is said.
  STRIP_COLOR,
  /// Only operators and half operators change the topic.
  TOPIC_BY_OPERATORS;

  private static final Map<String, RoomFlag> BY_WORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(RoomFlag::word, Function.identity()));

  /// Its name in journals: `no-outside`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The flag of that name; null for none.
  static @Nullable RoomFlag of(String word) {
    return BY_WORD.get(word);
  }
}
