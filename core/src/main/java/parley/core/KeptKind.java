package parley.core;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a kept event is, for those who look for some of them only.
public enum KeptKind {
  /// Plain words.
  MESSAGE,
  /// Something done rather than said.
  ACTION,
  /// Words that no program answers.
  NOTICE,
  /// A request from client to client of IRC.
  CTCP,
  /// Tags alone.
  TAGS,
  /// That something was taken back.
  REDACTION,
  /// A new topic.
  TOPIC,
  /// New settings.
  SETTINGS,
  /// A new name.
  NAME,
  /// Something said of the room itself.
  METADATA;

  /// Everything.
  public static final Set<KeptKind> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(KeptKind.class));

  /// What may be taken back.
  public static final Set<KeptKind> SAID =
      Collections.unmodifiableSet(EnumSet.of(MESSAGE, ACTION, NOTICE, CTCP, TAGS));

  /// What people say, in whatever language.
  public static final Set<KeptKind> WORDS =
      Collections.unmodifiableSet(EnumSet.of(MESSAGE, ACTION, NOTICE));

  /// The kind of this event.
  public static KeptKind of(Event.Kept event) {
    return switch (event) {
      case Event.MessageSaid said -> of(said.said().speech());
      case Letter.Said letter -> of(letter.said().said().speech());
      case Event.MessageRedacted _, Letter.Redacted _ -> REDACTION;
      case Event.TopicChanged _ -> TOPIC;
      case Event.RoomChanged _ -> SETTINGS;
      case Event.RoomRenamed _ -> NAME;
      case Event.RoomDescribed _ -> METADATA;
    };
  }

  private static KeptKind of(Speech speech) {
    return switch (speech) {
      case MESSAGE -> MESSAGE;
      case ACTION -> ACTION;
      case NOTICE -> NOTICE;
      case CTCP -> CTCP;
      case TAGS -> TAGS;
    };
  }
}
