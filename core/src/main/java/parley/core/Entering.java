package parley.core;

import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Command.Invite;
import parley.core.Command.JoinRoom;
import parley.core.Command.Knock;
import parley.core.Command.LeaveRoom;
import parley.core.Command.Watch;
import parley.core.Decision.Accepted;

/// Who comes into a room, and who leaves it.
final class Entering {
  /// Between one who knocks at a room and the next.
  private static final Duration KNOCKS_APART = Duration.ofSeconds(60);

  private final Rules rules;

  Entering(Rules rules) {
    this.rules = rules;
  }

  Decision watch(ChatView chat, Watch watch, Stamp stamp) {
    if (person(chat, watch.session()) != null) {
      return refused(Refusal.ALREADY_NAMED);
    }
    var room = chat.room(watch.room());
    if (room == null) {
      var unopened = unopened(chat, watch.room(), stamp.at());
      return unopened != null
          ? refused(unopened)
          : accepted(new Event.WatchBegan(watch.session(), watch.room(), stamp));
    }
    var closed =
        room.settings().bansUnnamed(watch.host()) ? Refusal.BANNED : closed(room.settings());
    return closed == null
        ? accepted(new Event.WatchBegan(watch.session(), watch.room(), stamp))
        : refused(closed);
  }

  /// Who has no name shows nothing by which they could be let in.
  static @Nullable Refusal closed(Settings settings) {
    if (settings.has(RoomFlag.INVITE_ONLY)) {
      return Refusal.INVITE_ONLY;
    }
    if (settings.has(RoomFlag.REGISTERED_ONLY)) {
      return Refusal.ACCOUNT_NEEDED;
    }
    if (settings.has(RoomFlag.SECURE_ONLY)) {
      return Refusal.SECURE_NEEDED;
    }
    return settings.key() == null ? null : Refusal.WRONG_KEY;
  }

  Decision join(ChatView chat, JoinRoom join, Stamp stamp) {
    var person = person(chat, join.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var room = chat.room(join.room());
    if (room != null && room.member(person.id()) != null) {
      return refused(Refusal.ALREADY_A_MEMBER);
    }
    boolean overrides = join.forced() || person.may(Privilege.OVERRIDE);
    if (person.rooms().size() >= rules.roomsPerPerson() && !overrides) {
      return refused(Refusal.TOO_MANY_ROOMS);
    }
    var closed = room == null ? unopened(chat, join.room(), stamp.at()) : null;
    if (room != null) {
      closed = overrides ? unsafe(room, person) : closed(room, person, join.key(), stamp);
    }
    var joined =
        new Event.MemberJoined(
            room == null ? join.room() : room.name(),
            person.id(),
            person.origin(),
            firstRole(join.room(), room),
            person.identity(),
            person.away(),
            stamp);
    if (closed == null) {
      return accepted(joined);
    }
    return room != null && beginsAnew(room, closed, stamp.at())
        ? new Accepted(List.of(anew(room, person, stamp), joined))
        : refused(closed);
  }

  /// Whether a room that is closed to someone begins anew with them: nobody is there who could let
  /// them in, and nobody came back who may. A room that sends people on was left on purpose.
  private boolean beginsAnew(Room room, Refusal closed, Instant now) {
    boolean lasts =
        switch (closed) {
          case BANNED, INVITE_ONLY, WRONG_KEY, ACCOUNT_NEEDED, SECURE_NEEDED -> true;
          default -> false;
        };
    return lasts
        && room.members().isEmpty()
        && room.settings().forward() == null
        && !room.name().equals(rules.lobby())
        && (isClosedToAll(room) || !now.isBefore(room.leftAt.plus(rules.bounds().closedFor())));
  }

  /// Nobody is there who could invite anyone, and without that nobody comes in.
  private static boolean isClosedToAll(Room room) {
    var settings = room.settings();
    return settings.has(RoomFlag.INVITE_ONLY) && settings.invitations().isEmpty();
  }

  private static Event anew(Room room, Person person, Stamp stamp) {
    var anew = new RoomChange.Anew(stamp.id(), room.topic(), room.metadata());
    var before = room.settings();
    return new Event.RoomChanged(
        room.name(),
        room.sequence() + 1,
        person.id(),
        person.origin(),
        List.of(anew),
        before,
        before.with(anew, person.nick().text(), stamp.at()),
        stamp);
  }

  /// Nothing opens a door that is there to keep out listeners.
  private static @Nullable Refusal unsafe(Room room, Person person) {
    boolean secureOnly = room.settings().has(RoomFlag.SECURE_ONLY);
    return secureOnly && !person.has(PersonFlag.SECURE) ? Refusal.SECURE_NEEDED : null;
  }

  /// What keeps a person out; an invitation opens every door but that which keeps out listeners.
  private static @Nullable Refusal closed(
      Room room, Person person, @Nullable String key, Stamp stamp) {
    var unsafe = unsafe(room, person);
    if (unsafe != null) {
      return unsafe;
    }
    var settings = room.settings();
    if (person.invitations().contains(room)) {
      return null;
    }
    if (settings.bans(person)) {
      return Refusal.BANNED;
    }
    if (settings.has(RoomFlag.INVITE_ONLY) && !settings.invites(person)) {
      return Refusal.INVITE_ONLY;
    }
    if (settings.key() != null && !settings.key().equals(key)) {
      return Refusal.WRONG_KEY;
    }
    if (settings.has(RoomFlag.REGISTERED_ONLY) && !RoomRights.hasAccount(person)) {
      return Refusal.ACCOUNT_NEEDED;
    }
    if (settings.limit() > 0 && room.members().size() >= settings.limit()) {
      return Refusal.ROOM_FULL;
    }
    return room.isThrottled(stamp.at()) ? Refusal.TOO_MANY_JOINS : null;
  }

  private Role firstRole(RoomName name, @Nullable Room room) {
    boolean opens = room == null || room.members().isEmpty();
    return opens && !name.equals(rules.lobby()) ? Role.OPERATOR : Role.MEMBER;
  }

  static Decision leave(ChatView chat, LeaveRoom leave, Stamp stamp) {
    var person = person(chat, leave.session());
    var room = chat.room(leave.room());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    return room.member(person.id()) == null
        ? refused(Refusal.NOT_A_MEMBER)
        : accepted(
            new Event.MemberLeft(room.name(), person.id(), person.origin(), leave.reason(), stamp));
  }

  /// Any member may ask others in; the door it opens only where operators do so.
  static Decision invite(ChatView chat, Invite invite, Stamp stamp) {
    var person = person(chat, invite.session());
    var room = chat.room(invite.room());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (room == null || room.members().isEmpty()) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    var member = room.member(person.id());
    if (member == null) {
      return refused(Refusal.NOT_A_MEMBER);
    }
    boolean counts = member.role().isAtLeast(Role.HALF_OPERATOR);
    if (room.settings().has(RoomFlag.INVITE_ONLY) && !counts) {
      return refused(Refusal.ROLE_TOO_LOW);
    }
    var to = chat.person(invite.nick());
    if (to == null) {
      return refused(Refusal.NO_SUCH_PERSON);
    }
    if (room.member(to.id()) != null) {
      return refused(Refusal.OTHER_ALREADY_A_MEMBER);
    }
    var origin = person.origin();
    boolean heard = !to.hearing().silences(person);
    return new Accepted(
        List.of(
            new Event.PersonInvited(
                room.name(),
                person.id(),
                origin,
                to.id(),
                to.nick(),
                counts && heard,
                heard,
                stamp),
            new Event.InvitationSeen(room.name(), person.id(), origin, to.nick(), stamp)));
  }

  static Decision knock(ChatView chat, Knock knock, Stamp stamp) {
    var person = person(chat, knock.session());
    var room = chat.room(knock.room());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    if (room.member(person.id()) != null) {
      return refused(Refusal.ALREADY_A_MEMBER);
    }
    var settings = room.settings();
    if (settings.has(RoomFlag.SECRET)) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    if (settings.bans(person)) {
      return refused(Refusal.BANNED);
    }
    if (!settings.has(RoomFlag.INVITE_ONLY)
        && settings.key() == null
        && (settings.limit() == 0 || room.members().size() < settings.limit())) {
      return refused(Refusal.NOT_CLOSED);
    }
    var last = room.knockedAt;
    return last != null && stamp.at().isBefore(last.plus(KNOCKS_APART))
        ? refused(Refusal.KNOCKED_JUST_NOW)
        : accepted(new Event.Knocked(room.name(), person.id(), person.origin(), stamp));
  }

  /// What keeps a room from being opened. The lobby may always open: without it nobody could come
  /// in.
  private @Nullable Refusal unopened(ChatView chat, RoomName name, Instant at) {
    if (name.equals(rules.lobby())) {
      return null;
    }
    if (chat.renamed(name, at) != null) {
      return Refusal.ROOM_RENAMED;
    }
    if (chat.rooms().size() >= rules.roomsMax()) {
      return Refusal.ROOMS_FULL;
    }
    return chat.lookalike(name, null) == null ? null : Refusal.ROOM_LOOKALIKE;
  }
}
