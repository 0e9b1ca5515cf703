package parley.core;

import static parley.core.Decider.NOTHING;
import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.Command.Attach;
import parley.core.Command.ChangePerson;
import parley.core.Command.EndSession;
import parley.core.Decision.Accepted;

/// Which sessions a person has, and what holds of the person therefore.
final class Connecting {
  /// How many sessions a person may have. Each hears everything, so that one account must not make
  /// the server speak without bound.
  private static final int SESSIONS_MAX = 16;

  private Connecting() {}

  static Decision attach(ChatView chat, Attach attach, Stamp stamp) {
    if (person(chat, attach.session()) != null) {
      return refused(Refusal.ALREADY_NAMED);
    }
    var person = chat.person(attach.nick());
    if (person == null) {
      return refused(Refusal.NO_SUCH_PERSON);
    }
    if (!attach.account().equals(person.account()) || person.sessions().size() >= SESSIONS_MAX) {
      return refused(Refusal.NICK_TAKEN);
    }
    boolean secure = attach.identity().secure();
    if (!secure && needsSecurity(person)) {
      return refused(Refusal.SECURE_NEEDED);
    }
    var attached = new Event.SessionAttached(person.id(), attach.session(), secure, stamp);
    return with(attached, person, secure && person.has(PersonFlag.SECURE), stamp);
  }

  private static boolean needsSecurity(Person person) {
    return person.rooms().stream().anyMatch(room -> room.settings().has(RoomFlag.SECURE_ONLY));
  }

  static Decision end(ChatView chat, EndSession end, Stamp stamp) {
    var session = chat.session(end.session());
    if (session == null) {
      return NOTHING;
    }
    var person = session.person();
    if (person == null) {
      return accepted(new Event.WatcherLeft(end.session(), stamp));
    }
    if (person.sessions().size() == 1) {
      return accepted(
          new Event.PersonLeft(person.id(), end.session(), person.origin(), end.reason(), stamp));
    }
    boolean secure =
        person.sessions().stream().allMatch(each -> each.isSecure() || each.equals(session));
    return with(
        new Event.SessionDetached(person.id(), end.session(), stamp), person, secure, stamp);
  }

  /// The event, and that the person is secure from then on or is no more.
  private static Decision with(Event event, Person person, boolean secure, Stamp stamp) {
    var changed = changed(person, secure(person.flags(), secure), stamp);
    return changed == null ? accepted(event) : new Accepted(List.of(event, changed));
  }

  /// Nobody makes themselves secure, or stops being it, by saying so.
  static Decision change(ChatView chat, ChangePerson change, Stamp stamp) {
    var person = person(chat, change.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var flags = secure(change.flags(), person.has(PersonFlag.SECURE));
    var changed = changed(person, flags, stamp);
    return changed == null ? NOTHING : accepted(changed);
  }

  private static Set<PersonFlag> secure(Set<PersonFlag> flags, boolean secure) {
    var all = EnumSet.noneOf(PersonFlag.class);
    all.addAll(flags);
    if (secure) {
      all.add(PersonFlag.SECURE);
    } else {
      all.remove(PersonFlag.SECURE);
    }
    return all;
  }

  private static @Nullable Event changed(Person person, Set<PersonFlag> flags, Stamp stamp) {
    return person.flags().equals(flags)
        ? null
        : new Event.PersonChanged(
            person.id(), person.origin(), person.flags(), Set.copyOf(flags), stamp);
  }
}
