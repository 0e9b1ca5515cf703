package parley.core;

import static parley.core.Decider.NOTHING;
import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Command.ChangeHearing;
import parley.core.Command.ChangeHost;
import parley.core.Command.ChangeRealName;
import parley.core.Command.SetAway;
import parley.core.Decision.Accepted;
import parley.core.Decision.Refused;

/// What persons say of themselves, and whom they want to hear.
final class Presenting {
  /// Between one time that a person is told of those who would like to be heard and the next.
  private static final Duration CALLS_APART = Duration.ofSeconds(60);

  private final PersonBounds bounds;

  Presenting(PersonBounds bounds) {
    this.bounds = bounds;
  }

  static Decision away(ChatView chat, SetAway away, Stamp stamp) {
    var person = person(chat, away.session());
    return person == null
        ? refused(Refusal.NOT_NAMED)
        : accepted(new Event.AwayChanged(person.id(), person.origin(), away.message(), stamp));
  }

  static Decision realName(ChatView chat, ChangeRealName change, Stamp stamp) {
    var person = person(chat, change.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    return person.identity().realName().equals(change.realName())
        ? NOTHING
        : accepted(
            new Event.RealNameChanged(person.id(), person.origin(), change.realName(), stamp));
  }

  /// Those who only know how people come and go are told that this one came back to each room.
  static Decision host(ChatView chat, ChangeHost change, Stamp stamp) {
    var person = person(chat, change.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var before = person.origin();
    if (before.user().equals(change.user()) && before.host().equals(change.host())) {
      return NOTHING;
    }
    var events = new ArrayList<Event>();
    events.add(new Event.HostChanged(person.id(), before, change.user(), change.host(), stamp));
    var identity = person.identity().with(change.user(), change.host());
    for (Room room : person.rooms()) {
      var member = room.member(person.id());
      if (member != null) {
        events.add(
            new Event.MemberReturned(
                room.name(),
                person.id(),
                before.with(change.user(), change.host()),
                member.roles(),
                identity,
                person.away(),
                stamp));
      }
    }
    return new Accepted(List.copyOf(events));
  }

  Decision hearing(ChatView chat, ChangeHearing change, Stamp stamp) {
    var person = person(chat, change.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var hearing = change.hearing();
    if (hearing.silenced().size() > bounds.silencedMax()
        || hearing.accepted().size() > bounds.acceptedMax()) {
      return refused(Refusal.LIST_FULL);
    }
    return hearing.equals(person.hearing())
        ? NOTHING
        : accepted(new Event.HearingChanged(person.id(), person.origin(), hearing, stamp));
  }

  /// What was read once stays read, and nobody has read what is yet to be said.
  static Decision read(ChatView chat, Command.MarkRead mark, Stamp stamp) {
    var person = person(chat, mark.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var until = mark.until().isAfter(stamp.at()) ? stamp.at() : mark.until();
    var before = chat.readUntil(person, mark.target());
    return before != null && !until.isAfter(before)
        ? NOTHING
        : accepted(new Event.ReadMarked(person.id(), mark.target(), until, stamp));
  }

  /// What follows where someone speaks to a person who wants to be asked first; null where they are
  /// heard.
  static @Nullable Decision unaccepted(Person to, Person from, Stamp stamp) {
    boolean isHeard =
        to.has(PersonFlag.CALLER_ID)
            ? to.hearing().accepts(from)
            : !to.has(PersonFlag.SOFT_CALLER_ID) || to.meets(from) || to.hearing().accepts(from);
    if (isHeard) {
      return null;
    }
    var last = to.calledAt;
    if (last != null && stamp.at().isBefore(last.plus(CALLS_APART))) {
      return refused(Refusal.NOT_ACCEPTED);
    }
    return new Refused(
        Refusal.NOT_ACCEPTED_BUT_TOLD,
        List.of(new Event.PersonCalled(from.id(), from.origin(), to.id(), stamp)));
  }

  /// Who speaks to someone wants to hear the answer. Null where nothing has to change for that.
  @Nullable Event accepting(ChatView chat, Person person, Person other, Stamp stamp) {
    boolean asksFirst = person.has(PersonFlag.CALLER_ID) || person.has(PersonFlag.SOFT_CALLER_ID);
    var hearing = person.hearing();
    if (!asksFirst || other.equals(person) || hearing.accepts(other)) {
      return null;
    }
    var accepted = new ArrayList<PersonId>();
    hearing.accepted().stream().filter(id -> chat.person(id) != null).forEach(accepted::add);
    accepted.add(other.id());
    return accepted.size() > bounds.acceptedMax()
        ? null
        : new Event.HearingChanged(
            person.id(), person.origin(), new Hearing(hearing.silenced(), accepted), stamp);
  }
}
