package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_METADATASYNCLATER;

import java.util.Set;
import parley.core.Event.PersonDescribed;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.Nick;
import parley.core.Person;
import parley.core.Room;
import parley.dialect.irc.MetadataTarget.OfNewcomer;
import parley.dialect.irc.MetadataTarget.OfPerson;
import parley.dialect.irc.MetadataTarget.OfRoom;

/// `METADATA target SYNC`, and what a client is told of the keys that it asked for before anything
/// of them changes: on entering a channel, on asking for a key, of those whom it monitors.
final class MetadataSync {
  /// When to ask again for what was too much to be told unasked.
  private static final int LATER_SECONDS = 4;

  private MetadataSync() {}

  /// SYNC
  static void answer(IrcConversation client, MetadataTarget target) {
    switch (target) {
      case OfRoom(var room) -> tell(client, room, client.subscriptions());
      case OfPerson(var person) -> tell(client, person, client.subscriptions());
      case OfNewcomer newcomer -> MetadataBatch.begin(client, newcomer.name()).end();
    }
  }

  /// The client has entered this channel.
  static void joined(IrcConversation client, Room room) {
    if (!client.subscriptions().isEmpty()) {
      tellOrPostpone(client, room, client.subscriptions());
    }
  }

  /// The client asked for these keys.
  static void subscribed(IrcConversation client, Set<MetadataKey> fresh) {
    var me = client.person();
    if (me.rooms().isEmpty() && says(me.metadata(), fresh) > 0) {
      tell(client, me, fresh);
    }
    for (Room room : me.rooms()) {
      if (count(client, room, fresh) > 0) {
        tellOrPostpone(client, room, fresh);
      }
    }
    for (Nick nick : client.host().monitors().nicks(client.host().session())) {
      var person = client.host().chat().person(nick);
      if (person != null && !person.equals(me) && !person.meets(me)) {
        monitored(client, person, fresh);
      }
    }
  }

  /// The client has just learnt that someone whom it monitors is here.
  static void monitored(IrcConversation client, Person person) {
    monitored(client, person, client.subscriptions());
  }

  /// Something is said of someone whom the client monitors. Who shares a channel is told already.
  static void monitored(IrcConversation client, PersonDescribed described) {
    var person = client.host().chat().person(described.actor());
    var me = client.person();
    if (client.asksFor(described) && person != null && !person.equals(me) && !person.meets(me)) {
      IrcRenderer.render(client.capabilities().variant(), described, client.lines());
    }
  }

  /// All that is said of the client itself, with its registration.
  static void own(IrcConversation client) {
    if (client.capabilities().has(Capability.METADATA)) {
      var batch = MetadataBatch.begin(client, client.name());
      client
          .person()
          .metadata()
          .values()
          .forEach((key, value) -> batch.message(client.name(), key, value));
      batch.end();
    }
  }

  private static void monitored(IrcConversation client, Person person, Set<MetadataKey> keys) {
    if (says(person.metadata(), keys) > 0) {
      tell(client, person, keys);
    }
  }

  private static void tellOrPostpone(IrcConversation client, Room room, Set<MetadataKey> keys) {
    int max = client.host().rules().metadataBounds().joinValuesMax();
    if (count(client, room, keys) <= max) {
      tell(client, room, keys);
    } else {
      client.reply(RPL_METADATASYNCLATER).channel(room.name()).put(LATER_SECONDS).end();
    }
  }

  private static void tell(IrcConversation client, Person person, Set<MetadataKey> keys) {
    var batch = MetadataBatch.begin(client, person.nick().text());
    tell(batch, person.nick().text(), person.metadata(), keys);
    batch.end();
  }

  /// What is said of the channel tells of kept events, and goes the way of what is kept.
  private static void tell(IrcConversation client, Room room, Set<MetadataKey> keys) {
    client.flush();
    var name = "#" + room.name().text();
    var batch = MetadataBatch.begin(client, name);
    tell(batch, name, room.metadata(), keys);
    boolean all = true;
    for (Room.Member member : room.members()) {
      var person = member.person();
      if (!person.metadata().isEmpty() && People.isSeen(client, room, person)) {
        all = !batch.isFull();
        if (!all) {
          break;
        }
        tell(batch, person.nick().text(), person.metadata(), keys);
      }
    }
    if (!all) {
      batch
          .line("WARN")
          .put("METADATA")
          .put("LIMIT_REACHED")
          .put(name)
          .text("There is more: ask for the metadata of single members");
    }
    batch.end();
    client.flush(room.describedBy());
  }

  private static void tell(
      MetadataBatch batch, String target, Metadata metadata, Set<MetadataKey> keys) {
    metadata
        .values()
        .forEach(
            (key, value) -> {
              if (keys.contains(key)) {
                batch.message(target, key, value);
              }
            });
  }

  /// How many values a channel's batch would have.
  private static int count(IrcConversation client, Room room, Set<MetadataKey> keys) {
    int count = says(room.metadata(), keys);
    for (Room.Member member : room.members()) {
      var person = member.person();
      if (!person.metadata().isEmpty() && People.isSeen(client, room, person)) {
        count += says(person.metadata(), keys);
      }
    }
    return count;
  }

  private static int says(Metadata metadata, Set<MetadataKey> keys) {
    int count = 0;
    for (MetadataKey key : metadata.values().keySet()) {
      count += keys.contains(key) ? 1 : 0;
    }
    return count;
  }
}
