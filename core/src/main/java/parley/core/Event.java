package parley.core;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that happened. A fact: [Chat#evolve] applies it and cannot fail.
///
/// Events are values and hold no part of the state. What concerns a room ([InRoom]) belongs to that
/// room's stream, all else to the directory of persons.
public sealed interface Event {
  /// The person whose doing it is; null where none has a name yet.
  @Nullable PersonId actor();

  /// When, and the id.
  Stamp stamp();

  /// What happens in one room, and is told to everyone there where nothing else is said of it.
  sealed interface InRoom extends Event {
    /// The room's name.
    RoomName room();

    /// Who did it, as they were then.
    Origin origin();
  }

  /// What changes of a person while they are here, whatever room they are in.
  sealed interface OfPerson extends Event {
    @Override
    PersonId actor();
  }

  /// What is said of a person or a room under a key changed. Told to those alone who asked to be
  /// told of that key.
  sealed interface Described extends Event {
    /// Under what.
    MetadataKey key();

    /// What is said there now; null for nothing.
    @Nullable String value();

    /// Who said it, as they were then.
    Origin origin();
  }

  /// What the journal must hold before anyone is told.
  sealed interface Kept extends Event permits KeptInRoom, Letter {
    /// Who did it, as they were then.
    Origin origin();

    /// Whose history it is part of.
    Strand strand();

    /// What it says, for journals; may be empty.
    String text();

    /// The same in the same room, which is called otherwise now; the very same where it is in none.
    Kept in(RoomName room);

    /// The id of what it takes back: that is in no history any more; 0 for nothing.
    default long message() {
      return 0;
    }
  }

  /// What is kept of a room.
  sealed interface KeptInRoom extends Kept, InRoom {
    @Override
    Origin origin();

    /// The place in the room's order, from 1, without gaps.
    long sequence();

    @Override
    KeptInRoom in(RoomName room);

    @Override
    default RoomName strand() {
      return room();
    }
  }

  /// An unnamed session began to listen to a room.
  record WatchBegan(SessionId session, RoomName room, Stamp stamp) implements Event {
    @Override
    public @Nullable PersonId actor() {
      return null;
    }
  }

  /// A session that never became a person ended, or the room that it listened to is closed to such
  /// from now on.
  record WatcherLeft(SessionId session, Stamp stamp) implements Event {
    @Override
    public @Nullable PersonId actor() {
      return null;
    }
  }

  /// A person came.
  record PersonArrived(
      PersonId actor,
      SessionId session,
      Nick nick,
      Identity identity,
      @Nullable String account,
      Stamp stamp)
      implements Event {
    /// As whom they come.
    Origin origin() {
      return new Origin(nick, identity.user(), identity.host(), account, false);
    }
  }

  /// A person logged in to an account, or out where it is null; `origin` still has the former one.
  record AccountChanged(PersonId actor, Origin origin, @Nullable String account, Stamp stamp)
      implements OfPerson {}

  /// A further session of a person who is here.
  ///
  /// @param secure whether nobody on the way can listen to it
  record SessionAttached(PersonId actor, SessionId session, boolean secure, Stamp stamp)
      implements Event {}

  /// One of several sessions of a person ended; the person stays.
  record SessionDetached(PersonId actor, SessionId session, Stamp stamp) implements Event {}

  /// A person left with their last session.
  record PersonLeft(PersonId actor, SessionId session, Origin origin, String reason, Stamp stamp)
      implements Event {}

  /// A person's nick changed; `origin` still has the old one.
  record PersonRenamed(PersonId actor, Origin origin, Nick nick, Stamp stamp) implements Event {}

  /// A person went away, or came back where `message` is null.
  record AwayChanged(PersonId actor, Origin origin, @Nullable String message, Stamp stamp)
      implements OfPerson {}

  /// A person said something to one other person.
  ///
  /// @param heard whether the other is told; the author does not learn of it
  record PrivateSaid(
      PersonId actor,
      Origin origin,
      PersonId to,
      Nick toNick,
      Utterance said,
      boolean heard,
      Stamp stamp)
      implements Event {}

  /// A person tried to say something to one who wants to be asked first. Told to that one.
  record PersonCalled(PersonId actor, Origin origin, PersonId to, Stamp stamp) implements Event {}

  /// A person calls themselves otherwise.
  record RealNameChanged(PersonId actor, Origin origin, String realName, Stamp stamp)
      implements OfPerson {}

  /// A person is seen under another user name and host; `origin` still has the former ones.
  record HostChanged(PersonId actor, Origin origin, String user, String host, Stamp stamp)
      implements OfPerson {}

  /// A person is in this room as before, and is seen otherwise: for those who are told so by a
  /// leaving and a coming. `origin` has the new user name and host.
  record MemberReturned(
      RoomName room,
      PersonId actor,
      Origin origin,
      Roles roles,
      Identity identity,
      @Nullable String away,
      Stamp stamp)
      implements InRoom {}

  /// A person has read a conversation up to a time. For their own sessions alone, and those of
  /// others who are logged in to the same account.
  record ReadMarked(PersonId actor, ReadMarker.Target target, Instant until, Stamp stamp)
      implements Event {}

  /// Something is said of a person.
  ///
  /// @param fromAccount whether it comes from their account: kept there until they logged in, or
  ///   said just now by who else is logged in to it
  record PersonDescribed(
      PersonId actor,
      Origin origin,
      MetadataKey key,
      @Nullable String value,
      boolean fromAccount,
      Stamp stamp)
      implements Described {}

  /// Whom a person wants to hear changed.
  record HearingChanged(PersonId actor, Origin origin, Hearing hearing, Stamp stamp)
      implements OfPerson {}

  /// A person entered a room. `identity` and `away` (null while they are not) are as at that
  /// moment, for those who are told more of a newcomer than the name.
  record MemberJoined(
      RoomName room,
      PersonId actor,
      Origin origin,
      Role role,
      Identity identity,
      @Nullable String away,
      Stamp stamp)
      implements InRoom {}

  /// A person left a room; `reason` may be empty.
  record MemberLeft(RoomName room, PersonId actor, Origin origin, String reason, Stamp stamp)
      implements InRoom {}

  /// Something was said in a room. `actor` is null when it is read back from the journal.
  record MessageSaid(
      RoomName room,
      long sequence,
      @Nullable PersonId actor,
      Origin origin,
      Utterance said,
      Stamp stamp)
      implements KeptInRoom {
    @Override
    public String text() {
      return said.text();
    }

    @Override
    public MessageSaid in(RoomName room) {
      return new MessageSaid(room, sequence, actor, origin, said, stamp);
    }
  }

  /// A room's topic changed; empty means cleared. `before` is what it was. `actor` and `before` are
  /// null when it is read back from the journal (`before` also where there was none).
  record TopicChanged(
      RoomName room,
      long sequence,
      @Nullable PersonId actor,
      Origin origin,
      String topic,
      @Nullable Topic before,
      Stamp stamp)
      implements KeptInRoom {
    @Override
    public String text() {
      return topic;
    }

    /// The topic that this leaves, null where it was cleared.
    public @Nullable Topic after() {
      return topic.isEmpty()
          ? null
          : new Topic(topic, origin.nick().text(), stamp.at(), stamp.id());
    }

    @Override
    public TopicChanged in(RoomName room) {
      return new TopicChanged(room, sequence, actor, origin, topic, before, stamp);
    }
  }

  /// Something that was said in a room was taken back, by whoever said it or looks after the room:
  /// it is in no history any more.
  ///
  /// @param message the id of what was said
  /// @param reason may be empty
  record MessageRedacted(
      RoomName room,
      long sequence,
      @Nullable PersonId actor,
      Origin origin,
      long message,
      String reason,
      Stamp stamp)
      implements KeptInRoom {
    @Override
    public String text() {
      return reason;
    }

    @Override
    public MessageRedacted in(RoomName room) {
      return new MessageRedacted(room, sequence, actor, origin, message, reason, stamp);
    }
  }

  /// A room has another name, or writes it otherwise. From then on everything of the room is found
  /// by that name.
  ///
  /// @param room what it is called where this is told of: its former name at first
  record RoomRenamed(
      RoomName room,
      long sequence,
      @Nullable PersonId actor,
      Origin origin,
      NewName name,
      Stamp stamp)
      implements KeptInRoom {
    @Override
    public String text() {
      return name.text();
    }

    @Override
    public RoomRenamed in(RoomName room) {
      return new RoomRenamed(room, sequence, actor, origin, name, stamp);
    }

    /// What members are told where the journal refused it: the room has its former name again.
    public RoomRenamed back() {
      return new RoomRenamed(name.to(), sequence, actor, origin, name.back(), stamp);
    }
  }

  /// Something is said of a room. `before` is what was said under that key; null for nothing, and,
  /// as `actor`, when it is read back from the journal.
  record RoomDescribed(
      RoomName room,
      long sequence,
      @Nullable PersonId actor,
      Origin origin,
      MetadataKey key,
      @Nullable String value,
      @Nullable String before,
      Stamp stamp)
      implements KeptInRoom, Described {
    @Override
    public String text() {
      return value == null ? key.text() : key.text() + " " + value;
    }

    @Override
    public RoomDescribed in(RoomName room) {
      return new RoomDescribed(room, sequence, actor, origin, key, value, before, stamp);
    }
  }

  /// What outlives a room's members changed. `before` is what it was; null, as `actor`, when it is
  /// read back from the journal.
  ///
  /// @param changes at least one; each made a difference
  /// @param after all of it as it then is
  record RoomChanged(
      RoomName room,
      long sequence,
      @Nullable PersonId actor,
      Origin origin,
      List<RoomChange.OfSettings> changes,
      @Nullable Settings before,
      Settings after,
      Stamp stamp)
      implements KeptInRoom {
    @Override
    public RoomChanged in(RoomName room) {
      return new RoomChanged(room, sequence, actor, origin, changes, before, after, stamp);
    }

    /// Whether a room begins anew by this.
    public static boolean beginsAnew(Event event) {
      return event instanceof RoomChanged changed && changed.anew() != null;
    }

    /// That the room begins anew by this; null where it goes on. Nobody is told of it.
    public RoomChange.@Nullable Anew anew() {
      return changes.getFirst() instanceof RoomChange.Anew anew ? anew : null;
    }

    /// The changes as journals give them back.
    public List<RoomChange.OfSettings> changesReadBack() {
      return anew() == null ? changes : List.of(new RoomChange.Anew(id()));
    }

    /// What the text of such an event says.
    public record Parsed(List<RoomChange.OfSettings> changes, Settings after) {}

    /// Changes and settings as one line; [#parse] understands it.
    @Override
    public String text() {
      return SettingsText.format(changes, after);
    }

    /// What such a line says; null where it is none.
    public static @Nullable Parsed parse(String text, CaseMapping casemapping) {
      return SettingsText.parse(text, casemapping);
    }
  }

  /// Members got or lost roles.
  ///
  /// @param changes at least one; each made a difference
  record RolesChanged(
      RoomName room, PersonId actor, Origin origin, List<RoleChange> changes, Stamp stamp)
      implements InRoom {
    /// One member and one role.
    ///
    /// @param nick what they are called at that moment
    public record RoleChange(PersonId person, Nick nick, Role role, boolean on) {}
  }

  /// A member was made to leave by another, or by themselves; `reason` may be empty. Underwent by
  /// `victim`.
  record MemberKicked(
      RoomName room,
      PersonId actor,
      Origin origin,
      PersonId victim,
      Nick victimNick,
      String reason,
      Stamp stamp)
      implements InRoom {
    /// Of someone whom nobody makes leave but the server.
    public static MemberKicked byThemselves(
        RoomName room, Person person, String reason, Stamp stamp) {
      return new MemberKicked(
          room, person.id(), person.origin(), person.id(), person.nick(), reason, stamp);
    }
  }

  /// A member asked someone into the room. Told to these two alone.
  ///
  /// @param counts whether it opens the door, or is no more than a hint
  /// @param heard whether the other is told; who asked does not learn of it
  record PersonInvited(
      RoomName room,
      PersonId actor,
      Origin origin,
      PersonId to,
      Nick toNick,
      boolean counts,
      boolean heard,
      Stamp stamp)
      implements InRoom {}

  /// The same, told to the others who may ask people in.
  record InvitationSeen(RoomName room, PersonId actor, Origin origin, Nick toNick, Stamp stamp)
      implements InRoom {}

  /// Someone outside asks to be let in. Told to those who could do it.
  record Knocked(RoomName room, PersonId actor, Origin origin, Stamp stamp) implements InRoom {}

  /// Something was said to those members alone who have at least this role. Not kept.
  record RoleTold(
      RoomName room, PersonId actor, Origin origin, Role least, Utterance said, Stamp stamp)
      implements InRoom {}

  /// Something of the moment was told to a room in tags alone. Not kept.
  record Hinted(RoomName room, PersonId actor, Origin origin, Utterance said, Stamp stamp)
      implements InRoom {}

  /// What holds of a person changed.
  ///
  /// @param before all that held
  /// @param flags all that hold from now on
  record PersonChanged(
      PersonId actor, Origin origin, Set<PersonFlag> before, Set<PersonFlag> flags, Stamp stamp)
      implements Event {}

  /// A person became an operator of the server, or another one, or is none any more.
  ///
  /// @param before what they were; null for none
  /// @param operator what they are; null for none
  record OperatorChanged(
      PersonId actor,
      Origin origin,
      @Nullable Operator before,
      @Nullable Operator operator,
      Stamp stamp)
      implements Event {}

  /// An operator said something to all who want to hear operators.
  record ListenersTold(PersonId actor, Origin origin, String text, Stamp stamp) implements Event {}

  /// The server tells its operators of something. Nobody's doing.
  record OperatorsTold(NoticeTopic topic, String text, Stamp stamp) implements Event {
    @Override
    public @Nullable PersonId actor() {
      return null;
    }
  }

  /// When it happened.
  default Instant at() {
    return stamp().at();
  }

  /// The id: greater than that of any earlier event.
  default long id() {
    return stamp().id();
  }
}
