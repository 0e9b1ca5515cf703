package parley.dialect.plain;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Refusal;
import parley.core.Room;
import parley.core.RoomFlag;
import parley.core.Topic;
import parley.dialect.Roster;
import parley.dialect.Shown;
import parley.wire.plain.PlainRequest;

/// Who is here, which rooms there are, what they are about, what was said: `/users`, `/rooms`,
/// `/topic` and `/history`.
final class Looking {
  private static final int LINE_CHARS = 72;

  private Looking() {}

  /// `/users`.
  static void users(PlainSession me) {
    if (isOutside(me)) {
      return;
    }
    var names = Roster.namesIn(me.host(), me.room());
    var room = me.room().text();
    if (names.isEmpty()) {
      me.notice("Nobody is in " + room);
    } else {
      wrapped(me, "In " + room + " (" + names.size() + "): ", names);
    }
  }

  /// `/rooms`.
  static void rooms(PlainSession me) {
    var rooms =
        me.host().chat().rooms().stream()
            .filter(room -> isSeen(me, room))
            .sorted(Comparator.comparing((Room room) -> room.name().key()))
            .toList();
    int shown = Math.min(rooms.size(), me.config().roomsListedMax());
    for (Room room : rooms.subList(0, shown)) {
      var line = room.name().text() + " (" + room.members().size() + ")";
      var topic = room.topic();
      if (topic == null) {
        me.notice(line);
      } else {
        me.notice(line + ": " + Shown.text(topic.text()), topic.id());
      }
    }
    if (shown < rooms.size()) {
      me.notice("… and " + (rooms.size() - shown) + " more");
    }
  }

  /// Who has no name is in no room, but listens to one.
  private static boolean isSeen(PlainSession me, Room room) {
    var speaker = me.speaker();
    var settings = room.settings();
    boolean hidden = settings.has(RoomFlag.SECRET) || settings.has(RoomFlag.PRIVATE);
    return speaker != null
        ? room.isSeenBy(speaker)
        : !hidden || Roster.isIn(me.host(), room.name());
  }

  /// Whether one is not in the room that one has, for whoever was not let in still has it; then
  /// says so.
  private static boolean isOutside(PlainSession me) {
    boolean outside = !Roster.isIn(me.host(), me.room());
    if (outside) {
      me.notice(Words.of(Refusal.NOT_A_MEMBER));
    }
    return outside;
  }

  /// `/topic`, or `/topic text`.
  static void topic(PlainSession me, PlainRequest.Topic request) {
    var text = request.text();
    if (text == null) {
      if (!isOutside(me) && !topicIfSet(me)) {
        me.notice("No topic is set in " + me.room().text());
      }
    } else if (Naming.asGuest(me)
        && me.perform(new Command.SetTopic(me.host().session(), me.room(), text))) {
      var _ = topicIfSet(me);
    }
  }

  /// Tells what the room is about; returns whether it is about anything.
  static boolean topicIfSet(PlainSession me) {
    var topic = topicOf(me);
    if (topic != null) {
      me.notice("Topic: " + Shown.text(topic.text()) + " (set by " + topic.by() + ")", topic.id());
    }
    return topic != null;
  }

  /// `/history`, or `/history n`.
  static void history(PlainSession me, PlainRequest.History request) {
    if (isOutside(me)) {
      return;
    }
    var room = me.host().chat().room(me.room());
    if (room == null || room.sequence() == 0) {
      me.notice("Nothing has been said in " + me.room().text() + " yet");
      return;
    }
    int wanted = request.count().orElse(me.config().history());
    me.host().replayKept(me.room(), Math.min(wanted, me.config().historyMax()), () -> {});
  }

  private static @Nullable Topic topicOf(PlainSession me) {
    var room = me.host().chat().room(me.room());
    return room == null ? null : room.topic();
  }

  /// Names in lines that fit a terminal.
  private static void wrapped(PlainSession me, String beginning, List<String> names) {
    var line = new StringBuilder(beginning);
    var separator = "";
    for (String name : names) {
      if (line.length() + name.length() > LINE_CHARS && !separator.isEmpty()) {
        me.notice(line.append(',').toString());
        line = new StringBuilder("  ");
        separator = "";
      }
      line.append(separator).append(name);
      separator = ", ";
    }
    me.notice(line.toString());
  }
}
