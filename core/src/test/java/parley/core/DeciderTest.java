package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.arrive;
import static parley.core.Scene.attach;
import static parley.core.Scene.join;
import static parley.core.Scene.nick;
import static parley.core.Scene.room;
import static parley.core.Scene.say;
import static parley.core.Scene.session;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private final Scene scene = new Scene();

  @Test
  void aSessionWithAFreeNickBecomesAPerson() {
    scene.when(arrive(1, "Alice")).happened(Event.PersonArrived.class);

    assertThat(scene.person("alice").nick().text()).isEqualTo("Alice");
  }

  @Test
  void aNickIsTakenWhateverItsCase() {
    scene.given(arrive(1, "Alice")).when(arrive(2, "ALICE")).refused(Refusal.NICK_TAKEN);
  }

  @Test
  void aPersonDoesNotArriveTwice() {
    scene.given(arrive(1, "Alice")).when(arrive(1, "Bob")).refused(Refusal.ALREADY_NAMED);
  }

  @Test
  void aNickIsFreeAgainOnceItsPersonLeft() {
    scene.given(arrive(1, "Alice"), new Command.EndSession(session(1), "bye"));

    scene.when(arrive(2, "Alice")).happened(Event.PersonArrived.class);
  }

  @Test
  void aNickOfAnAccountIsItsOwnersAlone() {
    scene.own("Alice");

    scene.when(arrive(1, "ALICE")).refused(Refusal.NICK_OWNED);
    scene.given(arrive(1, "Bob"));
    scene.when(new Command.Rename(session(1), nick("alice"))).refused(Refusal.NICK_OWNED);
    scene.given(new Command.ChangeAccount(session(1), "Alice"));
    scene.when(new Command.Rename(session(1), nick("alice"))).happened(Event.PersonRenamed.class);
  }

  @Test
  void whoHasANickMayWriteItAnew() {
    scene.given(arrive(1, "Alice"));
    scene.own("Alice");

    scene.when(new Command.Rename(session(1), nick("ALICE"))).happened(Event.PersonRenamed.class);
  }

  @Test
  void whoOpensARoomIsItsOperator() {
    scene.given(arrive(1, "Alice"));

    assertThat(scene.when(join(1, "java")).happened(Event.MemberJoined.class).role())
        .isEqualTo(Role.OPERATOR);
  }

  @Test
  void theLobbyHasNoOperator() {
    scene.given(arrive(1, "Alice"));

    assertThat(scene.when(join(1, "lobby")).happened(Event.MemberJoined.class).role())
        .isEqualTo(Role.MEMBER);
  }

  @Test
  void aLaterMemberIsNoOperator() {
    scene.given(arrive(1, "Alice"), arrive(2, "Bob"), join(1, "java"));

    assertThat(scene.when(join(2, "JAVA")).happened(Event.MemberJoined.class).role())
        .isEqualTo(Role.MEMBER);
  }

  @Test
  void aRoomKeepsTheNameItWasOpenedWith() {
    scene.given(arrive(1, "Alice"), arrive(2, "Bob"), join(1, "Java"));

    assertThat(scene.when(join(2, "JAVA")).happened(Event.MemberJoined.class).room().text())
        .isEqualTo("Java");
  }

  @Test
  void oneIsInARoomOnce() {
    scene.given(arrive(1, "Alice"), join(1, "java"));

    scene.when(join(1, "java")).refused(Refusal.ALREADY_A_MEMBER);
  }

  @Test
  void nobodyIsInMoreRoomsThanAllowed() {
    scene.given(arrive(1, "Alice"), join(1, "a"), join(1, "b"), join(1, "c"));

    scene.when(join(1, "d")).refused(Refusal.TOO_MANY_ROOMS);
  }

  @Test
  void noMoreRoomsOpenThanAllowed() {
    scene.given(arrive(1, "Alice"), join(1, "a"), join(1, "b"), join(1, "c"));
    scene.given(arrive(2, "Bob"), join(2, "d"), join(2, "e"));

    scene.when(join(2, "f")).refused(Refusal.ROOMS_FULL);
    scene.when(join(2, "a")).happened(Event.MemberJoined.class);
  }

  @Test
  void theLobbyOpensHoweverManyRoomsThereAre() {
    scene.given(arrive(1, "Alice"), join(1, "a"), join(1, "b"), join(1, "c"));
    scene.given(arrive(2, "Bob"), join(2, "d"), join(2, "e"));

    scene
        .when(new Command.Watch(session(3), room("lobby"), "192.0.2.9"))
        .happened(Event.WatchBegan.class);
    scene.when(join(2, "lobby")).happened(Event.MemberJoined.class);
    scene.when(new Command.Watch(session(4), room("f"), "192.0.2.9")).refused(Refusal.ROOMS_FULL);
  }

  @Test
  void onlyMembersSpeakInARoom() {
    scene.given(arrive(1, "Alice"), arrive(2, "Bob"), join(1, "java"));

    scene.when(say(2, "java", "hi")).refused(Refusal.NOT_A_MEMBER);
    scene.when(say(2, "nowhere", "hi")).refused(Refusal.NO_SUCH_ROOM);
    scene.when(say(3, "java", "hi")).refused(Refusal.NOT_NAMED);
  }

  @Test
  void whatIsSaidIsCountedInItsRoomWithoutGaps() {
    scene.given(arrive(1, "Alice"), join(1, "a"), join(1, "b"), say(1, "a", "1"));
    scene.given(say(1, "b", "other room"));

    assertThat(scene.when(say(1, "a", "2")).happened(Event.MessageSaid.class).sequence())
        .isEqualTo(2);
  }

  @Test
  void emptyOverlongAndForgedTextsAreRefused() {
    scene.given(arrive(1, "Alice"), join(1, "a"));

    scene.when(say(1, "a", " \t")).refused(Refusal.NOTHING_SAID);
    scene.when(say(1, "a", "x".repeat(101))).refused(Refusal.TEXT_TOO_LONG);
    scene.when(say(1, "a", "hi\r\nQUIT")).refused(Refusal.TEXT_FORBIDDEN);
    scene.when(say(1, "a", "nul\0")).refused(Refusal.TEXT_FORBIDDEN);
  }

  @Test
  void aTopicKnowsWhatItReplaces() {
    scene.given(arrive(1, "Alice"), join(1, "a"), topic("first"));

    var changed = scene.when(topic("second")).happened(Event.TopicChanged.class);

    assertThat(changed.before()).isNotNull().extracting(Topic::text).isEqualTo("first");
    scene.when(topic("second")).nothingHappened();
    assertThat(scene.when(topic("")).happened(Event.TopicChanged.class).after()).isNull();
  }

  @Test
  void aNickCanChangeItsCaseAndNotIntoAnothers() {
    scene.given(arrive(1, "alice"), arrive(2, "Bob"));

    scene.when(rename("Alice")).happened(Event.PersonRenamed.class);
    scene.when(rename("BOB")).refused(Refusal.NICK_TAKEN);
    scene.when(rename("Alice")).nothingHappened();
  }

  @Test
  void aPrivateMessageNeedsSomeoneWhoHearsIt() {
    scene.given(arrive(1, "Alice"), arrive(2, "Bob"));

    scene.when(tell("bob")).happened(Event.PrivateSaid.class);
    scene.when(tell("Carol")).refused(Refusal.NO_SUCH_PERSON);
  }

  @Test
  void aPersonStaysUntilTheirLastSessionEnds() {
    scene.given(arrive(1, "Alice", "alice"), attach(2, "alice", "alice"));

    scene.when(new Command.EndSession(session(1), "")).happened(Event.SessionDetached.class);
    scene.when(new Command.EndSession(session(2), "")).happened(Event.PersonLeft.class);
  }

  @Test
  void onlyTheSameAccountJoinsAPerson() {
    scene.given(arrive(1, "Alice", "alice"), arrive(2, "Bob"));

    scene.when(attach(3, "alice", "bob")).refused(Refusal.NICK_TAKEN);
    scene.when(attach(3, "bob", "bob")).refused(Refusal.NICK_TAKEN);
  }

  @Test
  void aPersonHasSoManySessionsAndNoMore() {
    scene.given(arrive(1, "Alice", "alice"));
    for (int session = 2; session <= 16; session++) {
      scene.given(attach(session, "alice", "alice"));
    }

    scene.when(attach(17, "alice", "alice")).refused(Refusal.NICK_TAKEN);
  }

  @Test
  void howFarSomeoneReadIsForgottenWithThemUnlessTheyHaveAnAccount() {
    var mark = new ReadMarker.InRoom(room("lobby"));
    scene.given(arrive(1, "Alice"), arrive(2, "Bob"));
    scene.given(new Command.ChangeAccount(session(2), "Bob"));
    var alice = scene.person("Alice");
    var bob = scene.person("Bob");
    for (int i = 1; i <= 2; i++) {
      scene.given(new Command.MarkRead(session(i), mark, Instant.EPOCH));
      scene.given(new Command.EndSession(session(i), "bye"));
    }

    assertThat(scene.chat.readUntil(alice, mark)).isNull();
    assertThat(scene.chat.readUntil(bob, mark)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void aRoomThatIsClosedToTheUnnamedLosesItsWatchers() {
    scene.given(arrive(1, "Alice"), join(1, "java"));
    scene.given(new Command.Watch(session(2), room("java"), "192.0.2.9"));
    var close = new RoomChange.Flag(RoomFlag.INVITE_ONLY, true);

    scene.given(new Command.ChangeRoom(session(1), room("java"), List.of(close)));

    assertThat(scene.chat.session(session(2))).isNull();
  }

  @Test
  void aWatcherIsNoMemberAndStopsWatchingWhenNamed() {
    scene.given(new Command.Watch(session(1), room("lobby"), "192.0.2.9"));
    assertThat(scene.chat.room(room("lobby")))
        .satisfies(
            lobby -> {
              assertThat(lobby.members()).isEmpty();
              assertThat(lobby.watchers()).hasSize(1);
            });

    scene.given(arrive(1, "Alice"), join(1, "lobby"));

    assertThat(scene.chat.room(room("lobby")))
        .satisfies(lobby -> assertThat(lobby.watchers()).isEmpty());
  }

  @Test
  void endingASessionThatDidNothingIsNothing() {
    scene.when(new Command.EndSession(session(9), "")).nothingHappened();
  }

  private static Command topic(String text) {
    return new Command.SetTopic(session(1), room("a"), text);
  }

  private static Command rename(String to) {
    return new Command.Rename(session(1), nick(to));
  }

  private static Command tell(String to) {
    return new Command.Tell(session(1), nick(to), Speech.MESSAGE, "hi");
  }
}
