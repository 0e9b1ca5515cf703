package parley.core;

import static parley.core.Decider.NOTHING;
import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.core.Command.RenameRoom;

/// Who may give a room another name: operators of the room, since a name is what all its settings
/// are found by; of the server those who may override that, if they are in it.
///
/// Everyone in the room may have to be told anew whom it holds, so what that costs is bounded: a
/// large room is renamed seldom, and a very large one not at all.
final class Renaming {
  /// With more members a room keeps its name.
  static final int MEMBERS_MAX = 1000;

  /// How many members make the next renaming wait a second.
  private static final int MEMBERS_PER_SECOND = 10;

  /// How long nobody else gets a name that a room had, and who asks for it is told of the new one.
  private static final Duration FORMER_NAME_STAYS = Duration.ofMinutes(10);

  private final Rules rules;

  Renaming(Rules rules) {
    this.rules = rules;
  }

  Decision rename(ChatView chat, RenameRoom rename, Stamp stamp) {
    var person = person(chat, rename.session());
    var room = chat.room(rename.room());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    var member = room.member(person.id());
    if (member == null) {
      return refused(Refusal.NOT_A_MEMBER);
    }
    if (!member.role().isAtLeast(Role.OPERATOR) && !person.may(Privilege.OVERRIDE)) {
      return refused(Refusal.ROLE_TOO_LOW);
    }
    var flaw = rename.reason().isEmpty() ? null : Speaking.flaw(rules, rename.reason());
    if (flaw == null) {
      flaw = flaw(chat, room, rename.to(), stamp.at());
    }
    if (flaw != null) {
      return refused(flaw);
    }
    return room.name().text().equals(rename.to().text())
        ? NOTHING
        : accepted(
            new Event.RoomRenamed(
                room.name(),
                room.sequence() + 1,
                person.id(),
                person.origin(),
                new NewName(room.name(), rename.to(), rename.reason()),
                stamp));
  }

  /// What keeps a room from having this name. The same in other case is always its own.
  private @Nullable Refusal flaw(ChatView chat, Room room, RoomName to, Instant at) {
    if (room.name().equals(to)) {
      return null;
    }
    if (room.name().equals(rules.lobby()) || room.members().size() > MEMBERS_MAX) {
      return Refusal.ROOM_FIXED;
    }
    var renamed = chat.renamed(to, at);
    if (chat.room(to) != null || to.equals(rules.lobby()) || isOther(renamed, room)) {
      return Refusal.ROOM_TAKEN;
    }
    if (chat.lookalike(to, room) != null) {
      return Refusal.ROOM_LOOKALIKE;
    }
    var former = room.former();
    return former != null && isTooSoon(room, former, at) ? Refusal.RENAMED_JUST_NOW : null;
  }

  private static boolean isOther(@Nullable Room renamed, Room room) {
    return renamed != null && !renamed.equals(room);
  }

  /// As long as a renaming may yet be refused by the journal, the room must be able to go back.
  private static boolean isTooSoon(Room room, Room.Former former, Instant at) {
    var pause = Duration.ofSeconds(room.members().size() / MEMBERS_PER_SECOND);
    return !former.certain() || at.isBefore(former.since().plus(pause));
  }

  /// Whether a former name is nobody else's at this time.
  static boolean isReserved(Room.Former former, Instant at) {
    return !former.certain() || at.isBefore(former.since().plus(FORMER_NAME_STAYS));
  }
}
