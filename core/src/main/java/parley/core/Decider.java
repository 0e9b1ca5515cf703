package parley.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Command.Arrive;
import parley.core.Command.Attach;
import parley.core.Command.EndSession;
import parley.core.Command.JoinRoom;
import parley.core.Command.LeaveRoom;
import parley.core.Command.Rename;
import parley.core.Command.Say;
import parley.core.Command.SetAway;
import parley.core.Command.SetTopic;
import parley.core.Command.Tell;
import parley.core.Command.Watch;
import parley.core.Decision.Accepted;
import parley.core.Decision.Refused;

/// What follows from a command, by the rules. Changes nothing itself and looks at nothing but its
/// arguments.
public final class Decider {
  private static final Decision NOTHING = new Accepted(List.of());

  private final Rules rules;

  /// @param rules the bounds to keep
  public Decider(Rules rules) {
    this.rules = rules;
  }

  /// Decides one command.
  ///
  /// @param chat the state it is decided on
  /// @param command what is asked
  /// @param stamp the time, and the id that the event will have
  public Decision decide(ChatView chat, Command command, Stamp stamp) {
    return switch (command) {
      case Watch watch -> watch(chat, watch, stamp);
      case Arrive arrive -> arrive(chat, arrive, stamp);
      case Attach attach -> attach(chat, attach, stamp);
      case Rename rename -> rename(chat, rename, stamp);
      case JoinRoom join -> join(chat, join, stamp);
      case LeaveRoom leave -> leave(chat, leave, stamp);
      case Say say -> say(chat, say, stamp);
      case Tell tell -> tell(chat, tell, stamp);
      case SetTopic topic -> topic(chat, topic, stamp);
      case SetAway away -> away(chat, away, stamp);
      case EndSession end -> end(chat, end, stamp);
    };
  }

  private Decision watch(ChatView chat, Watch watch, Stamp stamp) {
    if (person(chat, watch.session()) != null) {
      return refused(Refusal.ALREADY_NAMED);
    }
    if (isNewBeyondBound(chat, watch.room())) {
      return refused(Refusal.ROOMS_FULL);
    }
    return accepted(new Event.WatchBegan(watch.session(), watch.room(), stamp));
  }

  private static Decision arrive(ChatView chat, Arrive arrive, Stamp stamp) {
    if (person(chat, arrive.session()) != null) {
      return refused(Refusal.ALREADY_NAMED);
    }
    if (chat.person(arrive.nick()) != null) {
      return refused(Refusal.NICK_TAKEN);
    }
    var id = new PersonId(stamp.id());
    return accepted(
        new Event.PersonArrived(id, arrive.session(), arrive.nick(), arrive.identity(), stamp));
  }

  private static Decision attach(ChatView chat, Attach attach, Stamp stamp) {
    if (person(chat, attach.session()) != null) {
      return refused(Refusal.ALREADY_NAMED);
    }
    var person = chat.person(attach.nick());
    return person == null
        ? refused(Refusal.NO_SUCH_PERSON)
        : accepted(new Event.SessionAttached(person.id(), attach.session(), stamp));
  }

  private static Decision rename(ChatView chat, Rename rename, Stamp stamp) {
    var person = person(chat, rename.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var holder = chat.person(rename.nick());
    if (holder != null && holder != person) {
      return refused(Refusal.NICK_TAKEN);
    }
    return person.nick().text().equals(rename.nick().text())
        ? NOTHING
        : accepted(new Event.PersonRenamed(person.id(), person.origin(), rename.nick(), stamp));
  }

  private Decision join(ChatView chat, JoinRoom join, Stamp stamp) {
    var person = person(chat, join.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var room = chat.room(join.room());
    if (room != null && room.member(person.id()) != null) {
      return refused(Refusal.ALREADY_A_MEMBER);
    }
    if (person.rooms().size() >= rules.roomsPerPerson()) {
      return refused(Refusal.TOO_MANY_ROOMS);
    }
    if (isNewBeyondBound(chat, join.room())) {
      return refused(Refusal.ROOMS_FULL);
    }
    var name = room == null ? join.room() : room.name();
    return accepted(
        new Event.MemberJoined(
            name,
            person.id(),
            person.origin(),
            firstRole(join.room(), room),
            person.identity(),
            person.away(),
            stamp));
  }

  private Role firstRole(RoomName name, @Nullable Room room) {
    boolean opens = room == null || room.members().isEmpty();
    return opens && !name.equals(rules.lobby()) ? Role.OPERATOR : Role.MEMBER;
  }

  private static Decision leave(ChatView chat, LeaveRoom leave, Stamp stamp) {
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

  private Decision say(ChatView chat, Say say, Stamp stamp) {
    var person = person(chat, say.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var flaw = flaw(say.text());
    if (flaw != null) {
      return refused(flaw);
    }
    var room = chat.room(say.room());
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    if (room.member(person.id()) == null) {
      return refused(Refusal.NOT_A_MEMBER);
    }
    return accepted(
        new Event.MessageSaid(
            room.name(),
            room.sequence() + 1,
            person.id(),
            person.origin(),
            new Utterance(say.speech(), say.text()),
            stamp));
  }

  private Decision tell(ChatView chat, Tell tell, Stamp stamp) {
    var person = person(chat, tell.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var flaw = flaw(tell.text());
    if (flaw != null) {
      return refused(flaw);
    }
    var to = chat.person(tell.to());
    if (to == null) {
      return refused(Refusal.NO_SUCH_PERSON);
    }
    var said = new Utterance(tell.speech(), tell.text());
    return accepted(
        new Event.PrivateSaid(person.id(), person.origin(), to.id(), to.nick(), said, stamp));
  }

  private Decision topic(ChatView chat, SetTopic set, Stamp stamp) {
    var person = person(chat, set.session());
    var room = chat.room(set.room());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    if (room.member(person.id()) == null) {
      return refused(Refusal.NOT_A_MEMBER);
    }
    var flaw = set.topic().isEmpty() ? null : flaw(set.topic());
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

  private static Decision away(ChatView chat, SetAway away, Stamp stamp) {
    var person = person(chat, away.session());
    return person == null
        ? refused(Refusal.NOT_NAMED)
        : accepted(new Event.AwayChanged(person.id(), person.origin(), away.message(), stamp));
  }

  private static Decision end(ChatView chat, EndSession end, Stamp stamp) {
    var session = chat.session(end.session());
    if (session == null) {
      return NOTHING;
    }
    var person = session.person();
    if (person == null) {
      return accepted(new Event.WatcherLeft(end.session(), stamp));
    }
    return person.sessions().size() > 1
        ? accepted(new Event.SessionDetached(person.id(), end.session(), stamp))
        : accepted(
            new Event.PersonLeft(person.id(), end.session(), person.origin(), end.reason(), stamp));
  }

  /// The lobby may always open: without it nobody could come in.
  private boolean isNewBeyondBound(ChatView chat, RoomName name) {
    return chat.room(name) == null
        && chat.rooms().size() >= rules.roomsMax()
        && !name.equals(rules.lobby());
  }

  private @Nullable Refusal flaw(String text) {
    if (text.isBlank()) {
      return Refusal.NOTHING_SAID;
    }
    if (text.length() > rules.textMax()) {
      return Refusal.TEXT_TOO_LONG;
    }
    boolean forged = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0;
    return forged ? Refusal.TEXT_FORBIDDEN : null;
  }

  private static @Nullable Person person(ChatView chat, SessionId id) {
    var session = chat.session(id);
    return session == null ? null : session.person();
  }

  private static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }

  private static Decision accepted(Event event) {
    return new Accepted(List.of(event));
  }
}
