package parley.server.hub;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Chat;
import parley.core.Event;
import parley.core.Event.AccountChanged;
import parley.core.Event.AwayChanged;
import parley.core.Event.HearingChanged;
import parley.core.Event.Hinted;
import parley.core.Event.HostChanged;
import parley.core.Event.InRoom;
import parley.core.Event.InvitationSeen;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.Event.Knocked;
import parley.core.Event.ListenersTold;
import parley.core.Event.MemberJoined;
import parley.core.Event.MemberKicked;
import parley.core.Event.MemberLeft;
import parley.core.Event.MemberReturned;
import parley.core.Event.MessageSaid;
import parley.core.Event.OperatorChanged;
import parley.core.Event.OperatorsTold;
import parley.core.Event.PersonArrived;
import parley.core.Event.PersonCalled;
import parley.core.Event.PersonChanged;
import parley.core.Event.PersonInvited;
import parley.core.Event.PersonLeft;
import parley.core.Event.PersonRenamed;
import parley.core.Event.PrivateSaid;
import parley.core.Event.RealNameChanged;
import parley.core.Event.RoleTold;
import parley.core.Event.RolesChanged;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomRenamed;
import parley.core.Event.SessionAttached;
import parley.core.Event.SessionDetached;
import parley.core.Event.WatchBegan;
import parley.core.Event.WatcherLeft;
import parley.core.Letter;
import parley.core.Nick;
import parley.core.NoticeTopic;
import parley.core.Person;
import parley.core.PersonId;
import parley.core.Role;
import parley.core.Room;
import parley.dialect.Operations;

/// Carries out what was decided: applies each event to the chat, and tells those whom it concerns.
///
/// Who leaves is told of before they are gone, who comes after they are there.
final class Happenings {
  private static final Logger LOG = LoggerFactory.getLogger(Happenings.class);

  private final Chat chat;
  private final FanOut fanOut;
  private final History history;
  private final Hub hub;
  private final Addressees addressees;
  final NamesOfRooms names;
  final Closing closing;

  Happenings(Chat chat, FanOut fanOut, History history, Hub hub) {
    this.chat = chat;
    this.fanOut = fanOut;
    this.history = history;
    this.hub = hub;
    this.addressees = new Addressees(chat, fanOut, hub);
    this.names = new NamesOfRooms(chat, fanOut, history, addressees);
    this.closing = new Closing(chat, fanOut, addressees, hub);
  }

  /// @param by the connection that asked for it
  void happen(Connection by, Event event) {
    boolean mayBeCut = event instanceof Kept && !(event instanceof RoomRenamed);
    long outer = fanOut.telling(mayBeCut ? event.id() : 0);
    try {
      carryOut(by, event);
    } finally {
      var _ = fanOut.telling(outer);
    }
  }

  private void carryOut(Connection by, Event event) {
    switch (event) {
      case WatchBegan began -> watch(by, began);
      case WatcherLeft left -> stopWatching(by, left);
      case PersonArrived arrived -> arrive(by, arrived);
      case SessionAttached attached -> attach(by, attached);
      case SessionDetached detached -> detach(by, detached);
      case PersonLeft left -> leave(by, left);
      case PersonRenamed renamed -> rename(renamed);
      case AwayChanged changed -> announceAlsoToMonitors(changed, changed.origin().nick());
      case PrivateSaid said -> addressees.deliver(said);
      case MemberJoined joined -> enter(joined);
      case MemberLeft left -> exit(left);
      case MemberKicked kicked -> kick(kicked);
      case RolesChanged changed -> tellRoom(changed, changed.actor());
      case Hinted hinted -> tellRoom(hinted, hinted.actor());
      case AccountChanged changed -> logIn(changed);
      case Event.PersonDescribed described -> describe(described);
      case RealNameChanged changed -> announceAlsoToMonitors(changed, changed.origin().nick());
      case HostChanged changed -> announceAlsoToMonitors(changed, changed.origin().nick());
      case MemberReturned returned ->
          tellOthers(returned, person(returned.actor()), returned.actor());
      case InvitationSeen seen -> tellThose(Role.HALF_OPERATOR, seen, seen.actor());
      case Event.ReadMarked marked -> addressees.read(marked);
      case HearingChanged changed -> tellOwn(changed, changed.actor());
      case PersonCalled called -> tellOwn(called, called.to());
      case PersonInvited invited -> invite(invited);
      case Knocked knocked -> tellRole(Role.HALF_OPERATOR, knocked, knocked.actor());
      case RoleTold told -> tellRole(told.least(), told, told.actor());
      case PersonChanged changed -> tellOwn(changed, changed.actor());
      case OperatorChanged changed -> operate(changed);
      case ListenersTold told -> addressees.tell(told);
      case OperatorsTold told -> tell(told);
      case RoomRenamed renamed -> names.rename(by, renamed);
      case KeptInRoom kept -> keep(by, kept);
      case Letter letter -> keep(by, letter);
    }
  }

  /// Tells operators of something.
  void tell(OperatorsTold told) {
    for (Person operator : chat.operators()) {
      if (Governance.hears(operator, told.topic())) {
        connections(operator).forEach(connection -> fanOut.tell(connection, told));
      }
    }
  }

  private void watch(Connection by, WatchBegan began) {
    stopListening(by, began);
    fanOut.enter(began.room(), by);
  }

  private void stopWatching(Connection by, WatcherLeft left) {
    boolean ends = left.session().equals(by.session());
    var watcher = ends ? by : hub.connection(left.session());
    stopListening(watcher == null ? by : watcher, left);
    if (watcher != null && !ends) {
      mine(List.of(watcher), left);
    }
  }

  /// Applies an event after which a connection no longer listens without a name.
  private void stopListening(Connection watcher, Event event) {
    var session = chat.session(watcher.session());
    var room = session == null ? null : session.watched();
    if (room == null) {
      chat.evolve(event);
    } else {
      fanOut.exit(room.name(), watcher);
      chat.evolve(event);
      history.forgetIfEmpty(room.name());
    }
  }

  private void arrive(Connection by, PersonArrived arrived) {
    stopListening(by, arrived);
    by.personId = arrived.actor().value();
    hub.classes().choose(by);
    mine(List.of(by), arrived);
    addressees.tellMonitors(arrived, arrived.nick());
    LOG.info("User '{}' joined session={}", arrived.nick(), by.session().value());
    hub.governance()
        .notice(NoticeTopic.CONNECTS, "arrived: " + Operations.described(person(arrived.actor())));
  }

  private void attach(Connection by, SessionAttached attached) {
    stopListening(by, attached);
    by.personId = attached.actor().value();
    hub.classes().choose(by);
    for (Room room : person(attached.actor()).rooms()) {
      fanOut.enter(room.name(), by);
    }
    mine(List.of(by), attached);
  }

  private void detach(Connection by, SessionDetached detached) {
    exitAll(by, person(detached.actor()));
    chat.evolve(detached);
  }

  private void leave(Connection by, PersonLeft left) {
    var person = person(left.actor());
    tellNeighbours(person, left);
    exitAll(by, person);
    var rooms = person.rooms().stream().map(Room::name).toList();
    var described = Operations.described(person);
    chat.evolve(left);
    hub.governance().notice(NoticeTopic.CONNECTS, "left: " + described + ": " + left.reason());
    rooms.forEach(history::forgetIfEmpty);
    addressees.tellMonitors(left, left.origin().nick());
    LOG.info(
        "User '{}' disconnected ({}) session={}",
        left.origin().nick(),
        Visible.text(left.reason()),
        by.session().value());
  }

  private void exitAll(Connection by, Person person) {
    for (Room room : person.rooms()) {
      fanOut.exit(room.name(), by);
    }
  }

  private void announce(Event event, Person person) {
    chat.evolve(event);
    tellNeighbours(person, event);
    mine(connections(person), event);
  }

  private void announceAlsoToMonitors(Event event, Nick nick) {
    announce(event, person(Objects.requireNonNull(event.actor())));
    addressees.tellMonitors(event, nick);
  }

  private void logIn(AccountChanged changed) {
    announceAlsoToMonitors(changed, changed.origin().nick());
    hub.accounts().metadata().follow(changed);
    hub.classes().choose(changed.actor());
  }

  private void operate(OperatorChanged changed) {
    tellOwn(changed, changed.actor());
    hub.classes().choose(changed.actor());
  }

  private void describe(Event.PersonDescribed described) {
    announceAlsoToMonitors(described, described.origin().nick());
    hub.accounts().metadata().follow(described);
  }

  private void tellOwn(Event event, PersonId person) {
    chat.evolve(event);
    mine(connections(person(person)), event);
  }

  private void rename(PersonRenamed renamed) {
    announce(renamed, person(renamed.actor()));
    addressees.tellMonitors(renamed, renamed.origin().nick(), renamed.nick());
  }

  private void enter(MemberJoined joined) {
    chat.evolve(joined);
    var sessions = connections(person(joined.actor()));
    for (Connection session : sessions) {
      fanOut.enter(joined.room(), session);
    }
    tellOthers(joined, person(joined.actor()), joined.actor());
    mine(sessions, joined);
  }

  private void exit(MemberLeft left) {
    var sessions = connections(person(left.actor()));
    tellOthers(left, person(left.actor()), left.actor());
    mine(sessions, left);
    for (Connection session : sessions) {
      fanOut.exit(left.room(), session);
    }
    chat.evolve(left);
    history.forgetIfEmpty(left.room());
  }

  /// Who is made to leave hears it last, when they are out: then they may enter somewhere else.
  private void kick(MemberKicked kicked) {
    var victim = person(kicked.victim());
    var sessions = connections(victim);
    for (Connection session : sessions) {
      fanOut.exit(kicked.room(), session);
    }
    if (kicked.actor().equals(kicked.victim())) {
      fanOut.tell(kicked.room(), kicked, kicked.victim().value());
    } else {
      tellOthers(kicked, victim, kicked.actor());
      mine(connections(person(kicked.actor())), kicked);
    }
    chat.evolve(kicked);
    history.forgetIfEmpty(kicked.room());
    mine(sessions, kicked);
  }

  private void invite(PersonInvited invited) {
    chat.evolve(invited);
    if (invited.heard()) {
      for (Connection receiver : connections(person(invited.to()))) {
        fanOut.tell(receiver, invited);
      }
    }
    mine(connections(person(invited.actor())), invited);
  }

  private void tellRoom(InRoom event, PersonId actor) {
    chat.evolve(event);
    fanOut.tell(event.room(), event, actor.value());
    mine(connections(person(actor)), event);
  }

  private void tellRole(Role least, InRoom event, PersonId actor) {
    chat.evolve(event);
    tellThose(least, event, actor);
    mine(connections(person(actor)), event);
  }

  private void tellThose(Role least, InRoom event, PersonId actor) {
    var room = chat.room(event.room());
    if (room != null) {
      for (Person person : room.atLeast(least)) {
        if (!person.id().equals(actor)) {
          connections(person).forEach(connection -> fanOut.tell(connection, event));
        }
      }
    }
  }

  /// Tells of something that a member does: in an auditorium only those who look after it.
  private void tellOthers(InRoom event, Person member, PersonId except) {
    var room = chat.room(event.room());
    if (room != null && room.hides(member)) {
      tellThose(Role.VOICED, event, except);
    } else {
      fanOut.tell(event.room(), event, except.value());
    }
  }

  /// Tells those who share a room with the person, and see them there.
  private void tellNeighbours(Person person, Event event) {
    var open = new ArrayList<Room>();
    var told = new LinkedHashSet<Connection>();
    for (Room room : person.rooms()) {
      if (room.hides(person)) {
        room.atLeast(Role.VOICED).forEach(other -> told.addAll(connections(other)));
      } else {
        open.add(room);
      }
    }
    fanOut.tellNeighbours(open, event, person.id().value());
    for (Connection other : told) {
      var session = chat.session(other.session());
      var owner = session == null ? null : session.person();
      if (owner != null && open.stream().noneMatch(room -> room.member(owner.id()) != null)) {
        fanOut.tell(other, event);
      }
    }
  }

  private void keep(Connection by, Letter letter) {
    evolve(by, letter);
    addressees.deliver(letter);
  }

  private void evolve(Connection by, Kept kept) {
    chat.evolve(kept);
    history.add(kept);
    fanOut.open().keep(kept, by);
  }

  private void keep(Connection by, KeptInRoom kept) {
    evolve(by, kept);
    if (RoomChanged.beginsAnew(kept)) {
      // Nobody is there, and whoever comes finds a room like any other.
      return;
    }
    fanOut.tell(kept.room(), kept, by.personId);
    mine(connections(person(new PersonId(by.personId))), kept);
    if (kept instanceof MessageSaid said && LOG.isDebugEnabled()) {
      LOG.debug(
          "Broadcasting message from {} to {} clients",
          said.origin().nick(),
          fanOut.listeners(said.room(), by.personId));
    }
  }

  private void mine(List<Connection> sessions, Event event) {
    addressees.mine(sessions, event);
  }

  private List<Connection> connections(Person person) {
    return addressees.connections(person);
  }

  private Person person(PersonId id) {
    return addressees.person(id);
  }
}
