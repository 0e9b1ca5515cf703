package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.NoticeTopic;
import parley.core.Person;
import parley.core.Privilege;
import parley.core.Refusal;
import parley.core.Role;
import parley.core.Room;

/// Of whom or what METADATA is about.
sealed interface MetadataTarget {
  /// What is said of it.
  Metadata metadata();

  /// What replies call it.
  String name();

  /// Whether this client may say something of it.
  boolean maySet(IrcConversation client);

  /// Says something of it, or nothing any more where the value is null. Null where that is done.
  @Nullable Refusal describe(IrcConversation client, MetadataKey key, @Nullable String value);

  /// The kept event by which it is as it is; 0 for none.
  default long eventId() {
    return 0;
  }

  /// What the client calls so: itself is `*`, and that alone before it is registered. Null for what
  /// is not there, and for channels of which the client may not know.
  static @Nullable MetadataTarget named(IrcConversation client, String name) {
    var registration = client.registration();
    if (registration != null) {
      return name.equals("*") ? new OfNewcomer(registration) : null;
    }
    if (name.equals("*")) {
      return new OfPerson(client.person());
    }
    if (name.startsWith("#")) {
      var channel = client.channel(name);
      var room = channel == null ? null : client.host().chat().room(channel);
      return room != null && room.isSeenBy(client.person()) ? new OfRoom(room) : null;
    }
    var person = People.named(client, name);
    return person == null ? null : new OfPerson(person);
  }

  /// Whether the client calls itself so.
  static boolean isItself(IrcConversation client, String name) {
    return name.equals("*")
        || (client.registration() == null && client.person().equals(People.named(client, name)));
  }

  /// Someone who is not registered yet.
  record OfNewcomer(Registration registration) implements MetadataTarget {
    @Override
    public Metadata metadata() {
      return registration.metadata();
    }

    @Override
    public String name() {
      return "*";
    }

    @Override
    public boolean maySet(IrcConversation client) {
      return true;
    }

    @Override
    public @Nullable Refusal describe(
        IrcConversation client, MetadataKey key, @Nullable String value) {
      var changed = registration.metadata().with(key, value);
      if (changed.size() > client.host().rules().metadataBounds().keysMax()) {
        return Refusal.LIST_FULL;
      }
      registration.metadata(changed);
      return null;
    }
  }

  /// A person.
  record OfPerson(Person person) implements MetadataTarget {
    @Override
    public Metadata metadata() {
      return person.metadata();
    }

    @Override
    public String name() {
      return person.nick().text();
    }

    @Override
    public boolean maySet(IrcConversation client) {
      return person.equals(client.person()) || client.person().may(Privilege.FORCE);
    }

    @Override
    public @Nullable Refusal describe(
        IrcConversation client, MetadataKey key, @Nullable String value) {
      boolean isOwn = person.equals(client.person());
      if (!isOwn) {
        report(client, this, key);
      }
      var session = isOwn ? client.host().session() : person.sessions().getFirst().id();
      return client.perform(new Command.Describe(session, key, value));
    }
  }

  /// A channel that the client may know.
  record OfRoom(Room room) implements MetadataTarget {
    @Override
    public Metadata metadata() {
      return room.metadata();
    }

    @Override
    public String name() {
      return "#" + room.name().text();
    }

    @Override
    public long eventId() {
      return room.describedBy();
    }

    @Override
    public boolean maySet(IrcConversation client) {
      return looksAfter(client) || client.person().may(Privilege.FORCE);
    }

    private boolean looksAfter(IrcConversation client) {
      var member = room.member(client.person().id());
      return member != null && member.role().isAtLeast(Role.OPERATOR);
    }

    @Override
    public @Nullable Refusal describe(
        IrcConversation client, MetadataKey key, @Nullable String value) {
      boolean forced = !looksAfter(client) && client.person().may(Privilege.FORCE);
      if (forced) {
        report(client, this, key);
      }
      return client.perform(
          new Command.DescribeRoom(client.host().session(), room.name(), key, value, forced));
    }
  }

  private static void report(IrcConversation client, MetadataTarget target, MetadataKey key) {
    Operators.report(client, NoticeTopic.OPERATORS, "sets " + key.text() + " of " + target.name());
  }
}
