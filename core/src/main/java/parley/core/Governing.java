package parley.core;

import static parley.core.Decider.NOTHING;
import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.core.Command.ChangeRoom;
import parley.core.Command.Kick;
import parley.core.Command.SetTopic;
import parley.core.Decision.Accepted;
import parley.core.Event.RolesChanged.RoleChange;
import parley.core.RoomChange.OfRole;
import parley.core.RoomChange.OfSettings;

/// What members change about a room and about each other.
final class Governing {
  private final Rules rules;

  Governing(Rules rules) {
    this.rules = rules;
  }

  Decision topic(ChatView chat, SetTopic set, Stamp stamp) {
    var person = person(chat, set.session());
    var room = chat.room(set.room());
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
    if (room.settings().has(RoomFlag.TOPIC_BY_OPERATORS)
        && !member.role().isAtLeast(Role.HALF_OPERATOR)) {
      return refused(Refusal.ROLE_TOO_LOW);
    }
    var flaw = set.topic().isEmpty() ? null : Speaking.flaw(rules, set.topic());
    if (flaw != null) {
      return refused(flaw);
    }
    var before = room.topic();
    return set.topic().equals(before == null ? "" : before.text())
        ? NOTHING
        : accepted(
            new Event.TopicChanged(
                room.name(),
                room.sequence() + 1,
                person.id(),
                person.origin(),
                set.topic(),
                before,
                stamp));
  }

  Decision change(ChatView chat, ChangeRoom command, Stamp stamp) {
    var person = person(chat, command.session());
    var room = chat.room(command.room());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    for (var verdict : RoomRights.judge(chat, rules, command)) {
      if (verdict.refusal() != null) {
        return refused(verdict.refusal());
      }
    }
    var events = new ArrayList<Event>();
    var settings = settings(room, person, command.changes(), stamp);
    if (settings != null) {
      events.add(settings);
      if (Entering.closed(settings.after()) != null) {
        // Who listens without a name is not seen, and could not be made to leave.
        room.watchers().forEach(each -> events.add(new Event.WatcherLeft(each.id(), stamp)));
      }
    }
    var roles = roles(chat, room, command.changes());
    if (!roles.isEmpty()) {
      events.add(new Event.RolesChanged(room.name(), person.id(), person.origin(), roles, stamp));
    }
    return new Accepted(List.copyOf(events));
  }

  private static Event.@Nullable RoomChanged settings(
      Room room, Person person, List<RoomChange> changes, Stamp stamp) {
    var before = room.settings();
    var after = before;
    var made = new ArrayList<OfSettings>();
    for (RoomChange change : changes) {
      if (change instanceof OfSettings ofSettings) {
        var next = after.with(ofSettings, person.nick().text(), stamp.at());
        if (!next.equals(after)) {
          made.add(after.asListed(ofSettings));
          after = next;
        }
      }
    }
    return made.isEmpty()
        ? null
        : new Event.RoomChanged(
            room.name(),
            room.sequence() + 1,
            person.id(),
            person.origin(),
            List.copyOf(made),
            before,
            after,
            stamp);
  }

  private static List<RoleChange> roles(ChatView chat, Room room, List<RoomChange> changes) {
    var made = new ArrayList<RoleChange>();
    Map<PersonId, Roles> roles = new HashMap<>();
    for (RoomChange change : changes) {
      var person = change instanceof OfRole ofRole ? chat.person(ofRole.nick()) : null;
      var member = person == null ? null : room.member(person.id());
      if (change instanceof OfRole ofRole && member != null) {
        var before = roles.getOrDefault(member.person().id(), member.roles());
        var after = before.with(ofRole.role(), ofRole.on());
        if (!after.equals(before)) {
          roles.put(member.person().id(), after);
          made.add(
              new RoleChange(
                  member.person().id(), member.person().nick(), ofRole.role(), ofRole.on()));
        }
      }
    }
    return List.copyOf(made);
  }

  static Decision kick(ChatView chat, Kick kick, Stamp stamp) {
    var person = person(chat, kick.session());
    var room = chat.room(kick.room());
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
    var other = chat.person(kick.nick());
    var victim = other == null ? null : room.member(other.id());
    var refusal = RoomRights.kick(member, victim);
    if (refusal != null) {
      return refused(refusal);
    }
    if (other == null) {
      return refused(Refusal.NO_SUCH_PERSON);
    }
    return victim == null
        ? refused(Refusal.OTHER_NOT_A_MEMBER)
        : accepted(
            new Event.MemberKicked(
                room.name(),
                person.id(),
                person.origin(),
                other.id(),
                other.nick(),
                kick.reason(),
                stamp));
  }
}
