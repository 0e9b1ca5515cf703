package parley.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.Event.MessageSaid;
import parley.core.Event.OfPerson;
import parley.core.Event.PersonArrived;
import parley.core.Event.PersonChanged;
import parley.core.Event.PersonLeft;
import parley.core.Event.PersonRenamed;
import parley.core.Event.PrivateSaid;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomRenamed;
import parley.core.Event.SessionAttached;
import parley.core.Event.SessionDetached;

/// The whole state of the chat. Owned by the hub's thread; changed by [#evolve], and by [#revert]
/// where the journal refused what had been decided.
public final class Chat implements ChatView {
  /// Of nearly everyone nothing else holds; they share this.
  private static final Set<PersonFlag> SECURE = Set.of(PersonFlag.SECURE);

  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Directory persons;
  private final Rooms rooms;
  private final NickOwners owners;
  private final Descriptions descriptions = new Descriptions();
  private int namedSessions;

  /// A chat whose rooms are all [Settings#OPEN] at first.
  public Chat() {
    this(null, new Names(1, 1), PersonBounds.USUAL);
  }

  /// A chat whose rooms are [Settings#USUAL] at first, but for the lobby.
  public Chat(Rules rules) {
    this(rules.lobby(), rules.names(), rules.personBounds());
  }

  private Chat(@Nullable RoomName lobby, Names names, PersonBounds bounds) {
    this.persons = new Directory(names, bounds);
    this.owners = new NickOwners(names);
    this.rooms = new Rooms(lobby, names);
  }

  @Override
  public @Nullable Session session(SessionId id) {
    return sessions.get(id);
  }

  @Override
  public @Nullable Person person(Nick nick) {
    return persons.get(nick);
  }

  @Override
  public @Nullable Nick owner(Nick nick) {
    return owners.owner(nick);
  }

  @Override
  public @Nullable Person person(PersonId id) {
    return persons.get(id);
  }

  @Override
  public int freeGuest(int from) {
    return persons.freeGuest(from);
  }

  @Override
  public @Nullable Person lookalike(Nick nick, @Nullable Person own) {
    return persons.lookalike(nick, own);
  }

  @Override
  public @Nullable Room lookalike(RoomName name, @Nullable Room own) {
    return rooms.lookalike(name, own);
  }

  @Override
  public @Nullable Room renamed(RoomName former, Instant at) {
    return rooms.renamed(former, at);
  }

  @Override
  public @Nullable Room room(RoomName name) {
    return rooms.get(name);
  }

  @Override
  public @Nullable Instant readUntil(Person person, ReadMarker.Target target) {
    return persons.readMarkers.until(person, target);
  }

  @Override
  public List<Person> loggedIn(String account) {
    return persons.loggedIn(account);
  }

  @Override
  public Collection<Person> persons() {
    return persons.all();
  }

  @Override
  public int count(PersonFlag flag) {
    return persons.count(flag);
  }

  @Override
  public List<Departed> departed(Nick nick) {
    return persons.departed(nick);
  }

  @Override
  public int namedSessions() {
    return namedSessions;
  }

  @Override
  public int personsMost() {
    return persons.most();
  }

  @Override
  public Collection<Person> operators() {
    return persons.operators();
  }

  @Override
  public Collection<Room> rooms() {
    return rooms.all();
  }

  @Override
  public int peopledRooms() {
    return rooms.peopled();
  }

  @Override
  public Descriptions descriptions() {
    return descriptions;
  }

  /// Whose nick is whose.
  public NickOwners owners() {
    return owners;
  }

  /// Applies one event. Events are facts that [Decider] derived from this very state, so this
  /// cannot fail.
  public void evolve(Event event) {
    switch (event) {
      case Event.WatchBegan began -> watch(began);
      case Event.WatcherLeft left -> stopWatching(left.session());
      case PersonArrived arrived -> arrive(arrived);
      case SessionAttached attached ->
          attach(attached.session(), attached.secure(), persons.known(attached.actor()));
      case SessionDetached detached -> detach(detached.session(), persons.known(detached.actor()));
      case PersonLeft left -> leave(left);
      case PersonRenamed renamed -> persons.rename(renamed);
      case PrivateSaid said -> persons.said(said);
      case Letter.Said kept -> persons.said(kept.said());
      case Event.MemberJoined joined -> enter(joined);
      case Event.MemberLeft left -> exit(left.actor(), left);
      case MessageSaid said -> said(said);
      case Event.TopicChanged changed -> keep(changed).topic = changed.after();
      case Event.MessageRedacted redacted -> keep(redacted);
      case RoomChanged changed -> change(changed);
      case RoomRenamed renamed -> rename(renamed);
      case Event.Described described -> describe(described);
      case Event.RolesChanged changed -> rooms.existing(changed.room()).change(changed);
      case Event.MemberKicked kicked -> exit(kicked.victim(), kicked);
      case Event.PersonInvited invited -> invite(invited);
      case Event.Knocked knocked -> rooms.existing(knocked.room()).knockedAt = knocked.at();
      case Event.RoleTold told -> persons.known(told.actor()).spokeAt = told.at();
      case PersonChanged changed -> persons.change(persons.known(changed.actor()), changed.flags());
      case Event.OperatorChanged changed ->
          persons.change(persons.known(changed.actor()), changed.operator());
      case Event.ListenersTold told -> persons.known(told.actor()).spokeAt = told.at();
      case OfPerson changed -> persons.change(changed);
      case Event.ReadMarked marked ->
          persons.readMarkers.mark(persons.known(marked.actor()), marked);
      case Event.PersonCalled called -> persons.known(called.to()).calledAt = called.at();
      // Ways to tell of what happened before; and whoever begins to type has not spoken yet.
      case Event.MemberReturned _,
          Event.InvitationSeen _,
          Letter.Redacted _,
          Event.OperatorsTold _,
          Event.Hinted _ -> {}
    }
  }

  /// Takes back a kept event that the journal refused. Called for the latest kept event of its room
  /// first, then for the one before it, and so on.
  public void revert(Kept event) {
    if (event instanceof KeptInRoom inRoom) {
      revert(inRoom);
    }
  }

  private void revert(KeptInRoom event) {
    var room = rooms.get(event instanceof RoomRenamed renamed ? renamed.name().to() : event.room());
    if (room == null) {
      return;
    }
    room.sequence = event.sequence() - 1;
    switch (event) {
      case MessageSaid _, Event.MessageRedacted _ -> {}
      case Event.TopicChanged changed -> room.topic = changed.before();
      case RoomChanged changed -> takeBack(room, changed);
      case RoomRenamed renamed -> {
        rooms.takeBack(room, renamed);
        persons.readMarkers.move(renamed.name().to(), renamed.name().from());
      }
      case Event.RoomDescribed described -> descriptions.revert(room, described);
    }
    rooms.forgetIfEmpty(room);
  }

  /// The journal holds this: it will not be taken back.
  public void settle(RoomRenamed renamed) {
    rooms.settle(renamed);
  }

  /// Makes a room as the journal remembers it, before anyone is here.
  public void restore(RoomName name, Stamp opened, long sequence, @Nullable Topic topic) {
    var room = rooms.open(name, opened);
    room.sequence = sequence;
    room.topic = topic;
  }

  /// Gives a room that was made so the settings that the journal remembers of it, if they ever
  /// changed.
  public void restore(RoomName name, Settings settings, Instant now) {
    rooms.existing(name).restore(settings, now);
  }

  /// Takes up how far the owner of an account has read, as it was kept; what is known already and
  /// is later stays.
  public void restore(String account, Map<ReadMarker.Target, Instant> read) {
    persons.readMarkers.restore(account, read);
  }

  private void watch(Event.WatchBegan began) {
    var session = sessions.computeIfAbsent(began.session(), Session::new);
    stopListening(session);
    var room = rooms.open(began.room(), began.stamp());
    session.watched = room;
    room.watchers.add(session);
  }

  private void stopWatching(SessionId id) {
    var session = sessions.remove(id);
    if (session != null) {
      stopListening(session);
    }
  }

  private void stopListening(Session session) {
    var room = session.watched;
    if (room != null) {
      session.watched = null;
      room.watchers.remove(session);
      rooms.forgetIfEmpty(room);
    }
  }

  private void arrive(PersonArrived arrived) {
    var person = new Person(arrived.actor(), arrived.origin(), arrived.identity(), arrived.at());
    persons.add(person);
    if (arrived.identity().secure()) {
      persons.change(person, SECURE);
    }
    attach(arrived.session(), arrived.identity().secure(), person);
  }

  private void attach(SessionId id, boolean secure, Person person) {
    var session = sessions.computeIfAbsent(id, Session::new);
    stopListening(session);
    session.secure = secure;
    session.person = person;
    person.sessions = Few.with(person.sessions, session);
    namedSessions++;
  }

  private void detach(SessionId id, Person person) {
    var session = sessions.remove(id);
    if (session != null) {
      person.sessions = Few.without(person.sessions, session);
      namedSessions--;
    }
  }

  private void leave(PersonLeft left) {
    var person = persons.known(left.actor());
    for (Room room : person.rooms) {
      exit(person, room, left.at());
    }
    persons.remove(person, left.at());
    descriptions.forget(person);
    sessions.remove(left.session());
    namedSessions--;
  }

  private void enter(Event.MemberJoined joined) {
    var person = persons.known(joined.actor());
    var room = rooms.open(joined.room(), joined.stamp());
    rooms.enter(room, new Room.Member(person, Roles.of(joined.role())));
    room.joined(joined.at());
    person.rooms = Few.with(person.rooms, room);
    if (person.invitations.contains(room)) {
      person.invitations = Few.without(person.invitations, room);
    }
  }

  /// An invitation is for this very room: it counts no more once the room was forgotten.
  private void invite(Event.PersonInvited invited) {
    if (invited.counts()) {
      var room = rooms.existing(invited.room());
      persons.known(invited.to()).invite(room, each -> room(each.name()) == each);
    }
  }

  private void exit(PersonId person, Event.InRoom out) {
    exit(persons.known(person), rooms.existing(out.room()), out.at());
  }

  private void exit(Person person, Room room, Instant at) {
    person.rooms = Few.without(person.rooms, room);
    rooms.exit(room, person, at);
  }

  private void said(MessageSaid said) {
    var room = keep(said);
    var actor = said.actor();
    var person = actor == null ? null : persons.get(actor);
    if (person != null) {
      person.spokeAt = said.at();
      room.spoke(person.id(), said.at());
    }
  }

  /// Where a room begins anew, also invitations were into what it was.
  private void change(RoomChanged changed) {
    var room = keep(changed);
    room.settings = changed.after();
    if (changed.anew() != null) {
      room.topic = null;
      descriptions.set(room, Metadata.NONE, changed.id());
      persons.uninvite(room);
    }
  }

  private void takeBack(Room room, RoomChanged changed) {
    room.settings = Objects.requireNonNull(changed.before(), "a change of this run");
    var anew = changed.anew();
    if (anew != null) {
      room.topic = anew.topic();
      descriptions.set(room, anew.metadata(), 0);
    }
  }

  private void rename(RoomRenamed renamed) {
    rooms.rename(keep(renamed), renamed);
    persons.readMarkers.move(renamed.name().from(), renamed.name().to());
  }

  private void describe(Event.Described described) {
    switch (described) {
      case Event.RoomDescribed said -> descriptions.apply(keep(said), said);
      case Event.PersonDescribed said -> descriptions.apply(persons.known(said.actor()), said);
    }
  }

  private Room keep(KeptInRoom event) {
    var room = rooms.open(event.room(), event.stamp());
    room.sequence = event.sequence();
    return room;
  }

  /// Copies of what replaying the journal must bring back: every room's order, topic and settings.
  public List<Kernel> kernel() {
    return rooms.all().stream()
        .filter(room -> room.sequence > 0)
        .map(Kernel::of)
        .sorted(Comparator.comparing(Kernel::room))
        .toList();
  }
}
