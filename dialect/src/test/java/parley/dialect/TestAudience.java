package parley.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.Chat;
import parley.core.Event;
import parley.core.Letter;
import parley.core.Person;
import parley.core.PersonId;
import parley.core.Role;
import parley.core.Room;
import parley.core.SessionId;

/// Whom an event of a [TestChat] concerns: simple instead of fast.
final class TestAudience {
  private final Chat chat;

  private TestAudience(Chat chat) {
    this.chat = chat;
  }

  /// Whom it concerns at this moment, and the sessions of who did it.
  static Set<SessionId> of(Chat chat, Event event) {
    return new TestAudience(chat).audience(event);
  }

  /// Nobody is in this room any more: the journal refused that it began anew with them.
  static void putOut(TestChat chat, Room room) {
    for (Room.Member member : List.copyOf(room.members())) {
      chat.happen(
          Event.MemberKicked.byThemselves(
              room.name(), member.person(), "That could not be kept", chat.stamp()));
    }
  }

  private Set<SessionId> audience(Event event) {
    var audience = new LinkedHashSet<SessionId>();
    if (event instanceof Event.PersonCalled called) {
      addPerson(person(called.to()), audience);
      return audience;
    }
    addOthers(event, audience);
    addPerson(person(event.actor()), audience);
    return audience;
  }

  private void addOthers(Event event, Set<SessionId> audience) {
    switch (event) {
      case Event.PersonInvited invited -> addPerson(person(invited.to()), audience);
      case Event.InvitationSeen seen -> addAtLeast(Role.HALF_OPERATOR, seen, audience);
      case Event.MemberReturned returned -> addSeeing(returned, audience);
      case Event.Knocked knocked -> addAtLeast(Role.HALF_OPERATOR, knocked, audience);
      case Event.RoleTold told -> addAtLeast(told.least(), told, audience);
      case Event.MemberJoined joined -> addSeeing(joined, audience);
      case Event.MemberLeft left -> addSeeing(left, audience);
      case Event.InRoom inRoom -> addRoom(chat.room(inRoom.room()), audience);
      case Event.ReadMarked marked -> addAccount(account(marked), audience);
      case Event.PrivateSaid said -> addPerson(person(said.to()), audience);
      case Letter.Said letter -> addPerson(person(letter.said().to()), audience);
      case Letter.Redacted redacted -> addAccount(redacted.strand().other(), audience);
      case Event.PersonLeft _,
          Event.PersonRenamed _,
          Event.AwayChanged _,
          Event.PersonDescribed _,
          Event.RealNameChanged _,
          Event.HostChanged _,
          Event.AccountChanged _ ->
          addNeighbours(person(event.actor()), audience);
      case Event.OperatorsTold _, Event.ListenersTold _ ->
          chat.persons().stream()
              .filter(person -> TestOperations.hears(person, event))
              .forEach(person -> addPerson(person, audience));
      case Event.PersonCalled _,
          Event.WatchBegan _,
          Event.OperatorChanged _,
          Event.WatcherLeft _,
          Event.PersonArrived _,
          Event.SessionAttached _,
          Event.SessionDetached _,
          Event.HearingChanged _,
          Event.PersonChanged _ -> {
        // Concerns only the person's own sessions.
      }
    }
  }

  private void addNeighbours(@Nullable Person person, Set<SessionId> audience) {
    if (person != null) {
      person.rooms().forEach(room -> addSeeing(room, person, audience));
    }
  }

  private @Nullable String account(Event event) {
    var person = person(event.actor());
    return person == null ? null : person.account();
  }

  private void addAccount(@Nullable String account, Set<SessionId> audience) {
    if (account != null) {
      chat.loggedIn(account).forEach(each -> addPerson(each, audience));
    }
  }

  private @Nullable Person person(@Nullable PersonId id) {
    return id == null ? null : chat.person(id);
  }

  private static void addRoom(@Nullable Room room, Set<SessionId> audience) {
    if (room != null) {
      room.members().forEach(member -> addPerson(member.person(), audience));
      room.watchers().forEach(session -> audience.add(session.id()));
    }
  }

  private void addSeeing(Event.InRoom event, Set<SessionId> audience) {
    var person = person(event.actor());
    var room = chat.room(event.room());
    if (room != null && person != null) {
      addSeeing(room, person, audience);
    }
  }

  private static void addSeeing(Room room, Person person, Set<SessionId> audience) {
    if (room.hides(person)) {
      room.atLeast(Role.VOICED).forEach(other -> addPerson(other, audience));
    } else {
      addRoom(room, audience);
    }
  }

  private void addAtLeast(Role least, Event.InRoom event, Set<SessionId> audience) {
    var room = chat.room(event.room());
    if (room != null) {
      room.atLeast(least).forEach(person -> addPerson(person, audience));
    }
  }

  private static void addPerson(@Nullable Person person, Set<SessionId> audience) {
    if (person != null) {
      person.sessions().forEach(session -> audience.add(session.id()));
    }
  }
}
