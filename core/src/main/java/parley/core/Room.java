package parley.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A room: who is in it, what it is about, how far its order has come. Hub thread only; changed by
/// [Chat#evolve] alone.
///
/// It stays while it has members, watchers, or anything kept.
public final class Room {
  RoomName name;
  private final Instant openedAt;
  final Map<PersonId, Member> members = new LinkedHashMap<>();
  final List<Session> watchers = new ArrayList<>(0);
  long sequence;
  @Nullable Topic topic;
  Settings settings;
  @Nullable Former former;
  Metadata metadata = Metadata.NONE;
  long describedBy;
  // Since when nobody is in it; for one of earlier runs, since this one began.
  Instant leftAt;
  // Of the moment, and never kept.
  @Nullable Instant knockedAt;
  @Nullable Instant joinsSince;
  int joins;
  private @Nullable Map<PersonId, Instant> spokeAt;

  /// A person in a room.
  ///
  /// @param person who
  /// @param roles what they may do here
  public record Member(Person person, Roles roles) {
    /// The role that allows most.
    public Role role() {
      return roles.highest();
    }
  }

  /// What a room was called before it had its name.
  ///
  /// @param event the id of the event that it was renamed by
  /// @param certain whether the journal holds that event
  /// @param followed which rooms send people to its new name since then; until it is certain
  record Former(RoomName name, long event, Instant since, boolean certain, List<Room> followed) {}

  Room(RoomName name, Instant openedAt, Settings settings) {
    this.name = name;
    this.settings = settings;
    this.openedAt = openedAt;
    this.leftAt = openedAt;
  }

  /// What it is called.
  public RoomName name() {
    return name;
  }

  /// What it was called until just now, where the journal may not know yet that this has changed;
  /// null where it does.
  public @Nullable RoomName uncertainName() {
    return former == null || former.certain ? null : former.name;
  }

  @Nullable Former former() {
    return former;
  }

  /// When it was opened or began anew, as far as is known: after a restart, the time of the oldest
  /// thing kept.
  public Instant openedAt() {
    return settings.began() == 0 ? openedAt : Stamp.timeOf(settings.began());
  }

  /// What it is about; null where nothing was said of that.
  public @Nullable Topic topic() {
    return topic;
  }

  /// Its rules.
  public Settings settings() {
    return settings;
  }

  /// What is said of it.
  public Metadata metadata() {
    return metadata;
  }

  /// The id of the event that last changed what is said of it; 0 where none did in this run.
  public long describedBy() {
    return describedBy;
  }

  /// Whether this person may see that there is such a room, and whom it holds.
  public boolean isSeenBy(Person person) {
    boolean hidden = settings.has(RoomFlag.SECRET) || settings.has(RoomFlag.PRIVATE);
    return !hidden || members.containsKey(person.id()) || person.may(Privilege.SEE_SECRET);
  }

  /// Whether what this person is and does is hidden from members without a role.
  public boolean hides(Person person) {
    if (!settings.has(RoomFlag.AUDITORIUM)) {
      return false;
    }
    var member = members.get(person.id());
    return member != null && member.role() == Role.MEMBER;
  }

  /// Those of its members who have at least this role, in the order of entering.
  public List<Person> atLeast(Role least) {
    var found = new ArrayList<Person>();
    for (Member member : members.values()) {
      if (member.role().isAtLeast(least)) {
        found.add(member.person());
      }
    }
    return found;
  }

  /// The place in the order that the last kept event has; 0 before the first.
  public long sequence() {
    return sequence;
  }

  /// Who is in it, in the order of entering.
  public Collection<Member> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  /// This person as a member; null where they are none.
  public @Nullable Member member(PersonId person) {
    return members.get(person);
  }

  /// The unnamed sessions that listen.
  public List<Session> watchers() {
    return Collections.unmodifiableList(watchers);
  }

  /// When this person last spoke here, as far as slow mode wants to know.
  @Nullable Instant spokeAt(PersonId person) {
    return spokeAt == null ? null : spokeAt.get(person);
  }

  /// Remembers who spoke when, for as long as slow mode wants to know. Leaving is no way round it.
  void spoke(PersonId person, Instant at) {
    if (settings.slowSeconds() == 0) {
      spokeAt = null;
      return;
    }
    if (spokeAt == null) {
      spokeAt = new LinkedHashMap<>();
    }
    spokeAt.remove(person);
    spokeAt.put(person, at);
    var over = at.minusSeconds(settings.slowSeconds());
    var oldest = spokeAt.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(over)) {
      oldest.remove();
    }
  }

  /// Someone came in.
  void joined(Instant at) {
    var throttle = settings.throttle();
    if (throttle == null) {
      joinsSince = null;
    } else if (joinsSince == null || !at.isBefore(joinsSince.plusSeconds(throttle.seconds()))) {
      joinsSince = at;
      joins = 1;
    } else {
      joins++;
    }
  }

  /// Whether so many came in just now that nobody else may.
  boolean isThrottled(Instant at) {
    var throttle = settings.throttle();
    return throttle != null
        && joinsSince != null
        && joins >= throttle.joins()
        && at.isBefore(joinsSince.plusSeconds(throttle.seconds()));
  }

  void change(Event.RolesChanged changed) {
    for (var change : changed.changes()) {
      members.computeIfPresent(
          change.person(),
          (_, member) ->
              new Member(member.person(), member.roles().with(change.role(), change.on())));
    }
  }

  /// Its rules are these since earlier runs; its topic may be from before it began anew. Nobody is
  /// in it yet, but may be about to come.
  void restore(Settings kept, Instant now) {
    settings = kept;
    leftAt = now;
    if (topic != null && topic.id() <= kept.began()) {
      topic = null;
    }
  }

  boolean isForgettable() {
    return members.isEmpty() && watchers.isEmpty() && sequence == 0;
  }
}
