package parley.core;

import static parley.core.Decider.NOTHING;
import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Command.Describe;
import parley.core.Command.DescribeRoom;
import parley.core.Decision.Accepted;
import parley.core.Event.PersonDescribed;

/// What is said of persons, by themselves, and of rooms, by who looks after them.
final class Describing {
  private final MetadataBounds bounds;

  Describing(MetadataBounds bounds) {
    this.bounds = bounds;
  }

  Decision describe(ChatView chat, Describe describe, Stamp stamp) {
    var person = person(chat, describe.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (Objects.equals(person.metadata().get(describe.key()), describe.value())) {
      return NOTHING;
    }
    var refusal = refusal(chat, person.metadata(), describe.key(), describe.value());
    if (refusal != null) {
      return refused(refusal);
    }
    var events = new ArrayList<Event>();
    events.add(said(person, describe, false, stamp));
    var account = person.account();
    if (account != null) {
      for (Person other : chat.loggedIn(account)) {
        if (!other.equals(person) && isNews(chat, other, describe)) {
          events.add(said(other, describe, true, stamp));
        }
      }
    }
    return new Accepted(List.copyOf(events));
  }

  private static Event said(Person person, Describe describe, boolean fromAccount, Stamp stamp) {
    return new PersonDescribed(
        person.id(), person.origin(), describe.key(), describe.value(), fromAccount, stamp);
  }

  private boolean isNews(ChatView chat, Person other, Describe describe) {
    return !Objects.equals(other.metadata().get(describe.key()), describe.value())
        && refusal(chat, other.metadata(), describe.key(), describe.value()) == null;
  }

  Decision describe(ChatView chat, DescribeRoom describe, Stamp stamp) {
    var person = person(chat, describe.session());
    var room = chat.room(describe.room());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    var member = room.member(person.id());
    if (!describe.forced() && member == null) {
      return refused(Refusal.NOT_A_MEMBER);
    }
    if (!describe.forced() && member != null && !member.role().isAtLeast(Role.OPERATOR)) {
      return refused(Refusal.ROLE_TOO_LOW);
    }
    var before = room.metadata().get(describe.key());
    if (Objects.equals(before, describe.value())) {
      return NOTHING;
    }
    var refusal = refusal(chat, room.metadata(), describe.key(), describe.value());
    return refusal == null
        ? accepted(
            new Event.RoomDescribed(
                room.name(),
                room.sequence() + 1,
                person.id(),
                person.origin(),
                describe.key(),
                describe.value(),
                before,
                stamp))
        : refused(refusal);
  }

  /// A person came, logged in: what is kept with the account is said of them again.
  Decision arrived(ChatView chat, Event.PersonArrived arrived) {
    return withKept(chat, arrived, arrived.origin(), Metadata.NONE);
  }

  /// A person logged in, or out: the same, but that what they said of themselves meanwhile counts.
  Decision loggedIn(ChatView chat, Event.AccountChanged changed, Person person) {
    return withKept(
        chat, changed, person.origin().withAccount(changed.account()), person.metadata());
  }

  private Decision withKept(ChatView chat, Event event, Origin origin, Metadata own) {
    var account = origin.account();
    var kept = account == null ? Metadata.NONE : chat.descriptions().ofAccount(account);
    if (kept.isEmpty()) {
      return accepted(event);
    }
    var person = Objects.requireNonNull(event.actor());
    var events = new ArrayList<Event>();
    events.add(event);
    int room = bounds.keysMax() - own.size();
    long bytes = bounds.totalBytesMax() - chat.descriptions().bytes() - kept.bytes();
    for (var entry : kept.values().entrySet()) {
      if (own.get(entry.getKey()) == null && events.size() <= room && bytes >= 0) {
        events.add(
            new PersonDescribed(
                person, origin, entry.getKey(), entry.getValue(), true, event.stamp()));
      }
    }
    return new Accepted(List.copyOf(events));
  }

  private @Nullable Refusal refusal(
      ChatView chat, Metadata before, MetadataKey key, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (value.length() > bounds.valueBytesMax()) {
      return Refusal.TEXT_TOO_LONG;
    }
    if (value.isEmpty() || value.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
      return Refusal.TEXT_FORBIDDEN;
    }
    boolean isFull = before.get(key) == null && before.size() >= bounds.keysMax();
    long more = Metadata.bytes(key, value) - Metadata.bytes(key, before.get(key));
    return isFull || chat.descriptions().bytes() + more > bounds.totalBytesMax()
        ? Refusal.LIST_FULL
        : null;
  }
}
