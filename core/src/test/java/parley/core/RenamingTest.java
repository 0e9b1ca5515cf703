package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.arrive;
import static parley.core.Scene.change;
import static parley.core.Scene.give;
import static parley.core.Scene.join;
import static parley.core.Scene.on;
import static parley.core.Scene.renameRoom;
import static parley.core.Scene.room;
import static parley.core.Scene.say;
import static parley.core.Scene.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenamingTest {
  private final Scene scene = new Scene();

  private Scene aliceAndBobInJava() {
    return scene.given(arrive(1, "Alice"), arrive(2, "Bob"), join(1, "java"), join(2, "java"));
  }

  @Test
  void everythingOfARoomIsFoundByItsNewName() {
    aliceAndBobInJava()
        .given(
            arrive(3, "Carol"),
            say(1, "java", "hi"),
            change(1, "java", on(RoomFlag.INVITE_ONLY), give("Bob", Role.VOICED)),
            new Command.SetTopic(session(1), room("java"), "beans"),
            new Command.Invite(session(1), room("java"), Scene.nick("Carol")));
    var room = scene.existing("java");

    var renamed = scene.when(renameRoom(1, "java", "coffee")).happened(Event.RoomRenamed.class);

    assertThat(renamed.sequence()).isEqualTo(4);
    assertThat(scene.existing("coffee")).isSameAs(room);
    assertThat(scene.chat.room(room("java"))).isNull();
    assertThat(room.name()).isEqualTo(room("coffee"));
    assertThat(scene.person("Bob").rooms()).containsExactly(room);
    scene.given(join(3, "coffee"));
    assertThat(room.members()).hasSize(3);
  }

  @Test
  void onlyOperatorsOfTheRoomRenameIt() {
    aliceAndBobInJava()
        .given(arrive(3, "Carol"), change(1, "java", give("Bob", Role.HALF_OPERATOR)));

    scene.when(renameRoom(2, "java", "coffee")).refused(Refusal.ROLE_TOO_LOW);
    scene.when(renameRoom(3, "java", "coffee")).refused(Refusal.NOT_A_MEMBER);
    scene.when(renameRoom(3, "tea", "coffee")).refused(Refusal.NO_SUCH_ROOM);
    scene.when(renameRoom(4, "java", "coffee")).refused(Refusal.NOT_NAMED);
  }

  @Test
  void anOperatorOfTheServerWhoIsThereRenamesIt() {
    aliceAndBobInJava()
        .given(
            new Command.ChangeOperator(
                session(2), new Operator("root", "all", Set.of(Privilege.OVERRIDE), Set.of())));

    scene.when(renameRoom(2, "java", "coffee")).happened(Event.RoomRenamed.class);
  }

  @Test
  void onlyTheCaseMayChange() {
    aliceAndBobInJava().when(renameRoom(1, "java", "Java")).happened(Event.RoomRenamed.class);

    assertThat(scene.existing("java").name().text()).isEqualTo("Java");
    scene.when(renameRoom(1, "java", "Java")).nothingHappened();
    scene.when(renameRoom(1, "java", "coffee")).happened(Event.RoomRenamed.class);
  }

  @Test
  void aNameThatIsTakenOrLooksLikeOneIsRefused() {
    aliceAndBobInJava().given(join(1, "café"), join(2, "tea"), join(2, "lobby"));

    scene.when(renameRoom(1, "java", "TEA")).refused(Refusal.ROOM_TAKEN);
    scene.when(renameRoom(1, "java", "lobby")).refused(Refusal.ROOM_TAKEN);
    scene.given(change(2, "tea", give("Bob", Role.OPERATOR)));
    scene.when(renameRoom(2, "tea", "cafe\u0301")).refused(Refusal.ROOM_TAKEN);
  }

  @Test
  void theLobbyIsTakenAlsoWhereNobodyIsThere() {
    aliceAndBobInJava().when(renameRoom(1, "java", "lobby")).refused(Refusal.ROOM_TAKEN);
  }

  @Test
  void theLobbyKeepsItsName() {
    scene.given(
        arrive(1, "Alice"),
        join(1, "lobby"),
        new Command.ChangeOperator(
            session(1), new Operator("root", "all", Set.of(Privilege.OVERRIDE), Set.of())));

    scene.when(renameRoom(1, "lobby", "hall")).refused(Refusal.ROOM_FIXED);
    scene.when(renameRoom(1, "lobby", "Lobby")).happened(Event.RoomRenamed.class);
  }

  @Test
  void theFormerNameIsNobodysForAWhile() {
    aliceAndBobInJava().given(arrive(3, "Carol"), join(3, "tea"), renameRoom(1, "java", "coffee"));
    scene.kept();

    scene.when(join(3, "java")).refused(Refusal.ROOM_RENAMED);
    scene
        .when(new Command.Watch(session(4), room("java"), "192.0.2.9"))
        .refused(Refusal.ROOM_RENAMED);
    scene.when(renameRoom(3, "tea", "java")).refused(Refusal.ROOM_TAKEN);
    assertThat(scene.chat.renamed(room("java"), Instant.ofEpochMilli(2000)))
        .isSameAs(scene.existing("coffee"));

    scene.after(600).given(join(3, "java"));
    assertThat(scene.existing("java").sequence()).isZero();
    assertThat(scene.existing("java")).isNotSameAs(scene.existing("coffee"));
  }

  @Test
  void aRoomMayTakeItsFormerNameAgain() {
    aliceAndBobInJava().given(renameRoom(1, "java", "coffee")).kept();

    scene.when(renameRoom(1, "coffee", "java")).happened(Event.RoomRenamed.class);
  }

  @Test
  void whatMayYetBeRefusedIsNotRenamedAgain() {
    aliceAndBobInJava().given(renameRoom(1, "java", "coffee")).after(10_000);

    scene.when(renameRoom(1, "coffee", "tea")).refused(Refusal.RENAMED_JUST_NOW);
    scene.when(join(2, "java")).refused(Refusal.ROOM_RENAMED);
    scene.kept().when(renameRoom(1, "coffee", "tea")).happened(Event.RoomRenamed.class);
  }

  @Test
  void aLargeRoomIsRenamedSeldomAndAHugeOneNever() {
    aliceAndBobInJava();
    for (int i = 3; i <= 20; i++) {
      scene.given(arrive(i, "p" + i), join(i, "java"));
    }
    scene.given(renameRoom(1, "java", "coffee")).kept();

    scene.when(renameRoom(1, "coffee", "tea")).refused(Refusal.RENAMED_JUST_NOW);
    scene.after(2).given(renameRoom(1, "coffee", "tea")).kept();
    for (int i = 21; i <= Renaming.MEMBERS_MAX + 1; i++) {
      scene.given(arrive(i, "p" + i), join(i, "tea"));
    }
    scene.after(1000).when(renameRoom(1, "tea", "milk")).refused(Refusal.ROOM_FIXED);
  }

  @Test
  void whoWasSentToTheRoomIsSentToItStill() {
    aliceAndBobInJava()
        .given(
            join(1, "coffee"),
            change(1, "coffee", new RoomChange.Forward(room("java"))),
            renameRoom(1, "java", "tea"));

    assertThat(scene.existing("coffee").settings().forward()).isEqualTo(room("tea"));
  }

  @Test
  void whatTheJournalRefusesIsAsItWasBefore() {
    aliceAndBobInJava()
        .given(
            join(1, "coffee"),
            change(1, "coffee", new RoomChange.Forward(room("java"))),
            new Command.MarkRead(session(2), new ReadMarker.InRoom(room("java")), Instant.EPOCH));
    var before = scene.chat.kernel();
    var room = scene.existing("java");
    var renamed = scene.when(renameRoom(1, "java", "tea")).happened(Event.RoomRenamed.class);
    var said = scene.when(say(1, "tea", "hi")).happened(Event.MessageSaid.class);

    List.of(said, renamed).forEach(scene.chat::revert);

    assertThat(scene.chat.kernel()).isEqualTo(before);
    assertThat(scene.existing("java")).isSameAs(room);
    assertThat(scene.chat.room(room("tea"))).isNull();
    assertThat(scene.chat.readUntil(scene.person("Bob"), new ReadMarker.InRoom(room("java"))))
        .isEqualTo(Instant.EPOCH);
    scene.when(renameRoom(1, "java", "tea")).happened(Event.RoomRenamed.class);
  }

  @Test
  void howFarOneHasReadStays() {
    var mark = new ReadMarker.InRoom(room("java"));
    aliceAndBobInJava()
        .given(new Command.MarkRead(session(2), mark, Instant.EPOCH), renameRoom(1, "java", "tea"));

    var bob = scene.person("Bob");
    assertThat(scene.chat.readUntil(bob, new ReadMarker.InRoom(room("tea"))))
        .isEqualTo(Instant.EPOCH);
    assertThat(scene.chat.readUntil(bob, mark)).isNull();
  }

  @Test
  void itsLineForJournalsSaysAll() {
    for (String reason : List.of("", "two words", " blank  ")) {
      var name = new NewName(room("Java"), room("tea"), reason);

      var read = NewName.parse(name.text(), CaseMapping.PRECIS);

      assertThat(read).isEqualTo(name);
      assertThat(read).extracting(each -> each.from().text()).isEqualTo("Java");
    }
    assertThat(NewName.parse("java", CaseMapping.PRECIS)).isNull();
  }
}
