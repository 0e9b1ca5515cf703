package parley.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everyone who is here, found by id and by nick, and who was here not long ago. Part of [Chat];
/// hub thread only.
final class Directory {
  final ReadMarkers readMarkers = new ReadMarkers();
  private final Map<Nick, Person> byNick = new HashMap<>();
  private final Map<PersonId, Person> byId = new HashMap<>();
  private final Map<String, List<Person>> byAccount = new HashMap<>();
  private final Census census = new Census();
  private final Guests guests = new Guests();
  private final Lookalikes<Person> similar;
  private final Departures departures;
  private int most;

  Directory(Names names, PersonBounds bounds) {
    this.departures = new Departures(bounds.departedMax());
    this.similar =
        new Lookalikes<>(
            names, person -> person.nick().text(), key -> byNick.get(new Nick(key, key)));
  }

  @Nullable Person get(Nick nick) {
    return byNick.get(nick);
  }

  @Nullable Person get(PersonId id) {
    return byId.get(id);
  }

  /// Someone of whom an event tells, so that they are here.
  Person known(PersonId id) {
    var person = byId.get(id);
    if (person == null) {
      throw new IllegalStateException("event of a person who is not here: " + id.value());
    }
    return person;
  }

  @Nullable Person lookalike(Nick nick, @Nullable Person own) {
    return similar.find(nick.text(), own);
  }

  int freeGuest(int from) {
    return guests.free(from);
  }

  Collection<Person> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  int count(PersonFlag flag) {
    return census.count(flag);
  }

  List<Person> loggedIn(String account) {
    return byAccount.getOrDefault(account, List.of());
  }

  Collection<Person> operators() {
    return census.operators();
  }

  List<Departed> departed(Nick nick) {
    return departures.of(nick);
  }

  /// The most that there were at once.
  int most() {
    return most;
  }

  void add(Person person) {
    byId.put(person.id(), person);
    enterAccount(person);
    most = Math.max(most, byId.size());
    name(person);
  }

  void remove(Person person, Instant at) {
    census.without(person);
    byId.remove(person.id());
    leaveAccount(person);
    unname(person);
    readMarkers.forget(person.id());
    departs(person, at);
  }

  void rename(Event.PersonRenamed renamed) {
    var person = known(renamed.actor());
    var nick = renamed.nick();
    if (!person.nick().equals(nick)) {
      departs(person, renamed.at());
    }
    person.apply(renamed);
    unname(person);
    person.origin(person.origin().with(nick));
    name(person);
  }

  void said(Event.PrivateSaid said) {
    // What is kept may be applied anew when nobody is here.
    var person = byId.get(said.actor());
    if (person != null && said.said().speech() != Speech.TAGS) {
      person.spokeAt = said.at();
    }
  }

  /// Nobody is invited into this room any more.
  void uninvite(Room room) {
    for (Person person : byId.values()) {
      if (person.invitations.contains(room)) {
        person.invitations = Few.without(person.invitations, room);
      }
    }
  }

  void change(Event.OfPerson changed) {
    var person = known(changed.actor());
    if (changed instanceof Event.AccountChanged) {
      leaveAccount(person);
      person.apply(changed);
      enterAccount(person);
    } else {
      person.apply(changed);
    }
  }

  void change(Person person, Set<PersonFlag> flags) {
    census.without(person);
    person.flags = Set.copyOf(flags);
    census.with(person);
    person.origin(person.origin().withBot(person.has(PersonFlag.BOT)));
  }

  void change(Person person, @Nullable Operator operator) {
    census.without(person);
    person.operator = operator;
    census.with(person);
  }

  private void enterAccount(Person person) {
    var account = person.account();
    if (account != null) {
      byAccount.merge(account, List.of(person), (all, _) -> Few.with(all, person));
    }
  }

  private void leaveAccount(Person person) {
    var account = person.account();
    if (account != null) {
      byAccount.computeIfPresent(
          account,
          (_, all) -> {
            var left = Few.without(all, person);
            return left.isEmpty() ? null : left;
          });
    }
  }

  private void name(Person person) {
    byNick.put(person.nick(), person);
    similar.add(person);
    guests.add(person.nick());
  }

  private void unname(Person person) {
    byNick.remove(person.nick());
    similar.remove(person);
    guests.remove(person.nick());
  }

  private void departs(Person person, Instant at) {
    departures.add(Departed.of(person, at));
  }
}
