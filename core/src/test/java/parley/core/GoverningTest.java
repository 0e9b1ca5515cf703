package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.arrive;
import static parley.core.Scene.ban;
import static parley.core.Scene.change;
import static parley.core.Scene.give;
import static parley.core.Scene.join;
import static parley.core.Scene.kick;
import static parley.core.Scene.mask;
import static parley.core.Scene.on;
import static parley.core.Scene.room;
import static parley.core.Scene.say;
import static parley.core.Scene.session;
import static parley.core.Scene.take;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.core.Event.RolesChanged.RoleChange;

class GoverningTest {
  private final Scene scene =
      new Scene()
          .given(arrive(1, "Alice"), arrive(2, "Bob"), arrive(3, "Carol"))
          .given(join(1, "java"), join(2, "java"));

  @Test
  void aRoomThatIsOpenedHasItsTopicKeptByOperators() {
    assertThat(scene.existing("java").settings()).isEqualTo(Settings.USUAL);
    scene
        .when(new Command.SetTopic(session(2), room("java"), "mine"))
        .refused(Refusal.ROLE_TOO_LOW);
  }

  @Test
  void inTheLobbyEveryoneSetsTheTopic() {
    scene.given(join(3, "lobby"), new Command.SetTopic(session(3), room("lobby"), "ours"));

    assertThat(scene.existing("lobby").settings()).isEqualTo(Settings.OPEN);
  }

  @Test
  void severalChangesAreOneEventAndOnlyThoseThatMakeADifference() {
    var changed =
        scene
            .when(change(1, "java", on(RoomFlag.MODERATED), on(RoomFlag.NO_OUTSIDE), ban("carol")))
            .happened(Event.RoomChanged.class);

    assertThat(changed.changes())
        .containsExactly(
            new RoomChange.Flag(RoomFlag.MODERATED, true),
            new RoomChange.Listing(RoomList.BAN, mask("carol"), true));
    assertThat(changed.sequence()).isEqualTo(1);
    assertThat(changed.after()).isEqualTo(scene.existing("java").settings());
    scene.when(change(1, "java", on(RoomFlag.MODERATED))).nothingHappened();
  }

  /// Also where they were held against the same masks before.
  @Test
  void bansMeetWhatOneIsCalledNow() {
    scene.given(change(1, "java", ban("dave")), say(2, "java", "hi"), say(2, "java", "still here"));
    scene.given(new Command.Rename(session(2), Scene.nick("Dave")));
    scene.when(say(2, "java", "hi")).refused(Refusal.MAY_NOT_SPEAK);
  }

  @Test
  void oneChangeThatIsNotAllowedStopsAll() {
    scene
        .when(change(1, "java", on(RoomFlag.MODERATED), give("carol", Role.VOICED)))
        .refused(Refusal.OTHER_NOT_A_MEMBER);

    assertThat(scene.existing("java").settings().has(RoomFlag.MODERATED)).isFalse();
  }

  @Test
  void aChangeThatCouldNotBeKeptIsTakenBack() {
    var before = scene.given(change(1, "java", ban("x"))).existing("java").settings();
    var changed =
        scene
            .when(change(1, "java", on(RoomFlag.SECRET), new RoomChange.Limit(5)))
            .happened(Event.RoomChanged.class);
    scene.chat.revert(changed);

    assertThat(scene.existing("java").settings()).isEqualTo(before);
    assertThat(scene.existing("java").sequence()).isEqualTo(1);
  }

  @Test
  void rolesAreHeldSideBySide() {
    var changed =
        scene
            .when(change(1, "java", give("bob", Role.VOICED), give("bob", Role.OPERATOR)))
            .happened(Event.RolesChanged.class);
    var bob = scene.person("bob");

    assertThat(changed.changes())
        .containsExactly(
            new RoleChange(bob.id(), bob.nick(), Role.VOICED, true),
            new RoleChange(bob.id(), bob.nick(), Role.OPERATOR, true));
    scene.given(change(1, "java", take("bob", Role.OPERATOR)));
    assertThat(roles("bob").highest()).isEqualTo(Role.VOICED);
  }

  @ParameterizedTest
  @CsvSource({
    // who, whom, gives or takes which, may
    "FOUNDER, FOUNDER, PROTECTED, true",
    "FOUNDER, PROTECTED, PROTECTED, true",
    "PROTECTED, MEMBER, PROTECTED, false",
    "PROTECTED, OPERATOR, OPERATOR, true",
    "OPERATOR, OPERATOR, OPERATOR, true",
    "OPERATOR, PROTECTED, OPERATOR, false",
    "OPERATOR, MEMBER, HALF_OPERATOR, true",
    "OPERATOR, MEMBER, FOUNDER, false",
    "HALF_OPERATOR, OPERATOR, OPERATOR, false",
    "HALF_OPERATOR, MEMBER, HALF_OPERATOR, false",
    "HALF_OPERATOR, OPERATOR, VOICED, true",
    "VOICED, MEMBER, VOICED, false",
    "MEMBER, MEMBER, VOICED, false"
  })
  void whoMayTakeARoleFromWhom(Role who, Role whom, Role role, boolean may) {
    has("alice", who);
    has("bob", whom);
    has("bob", whom, role);

    scene.when(change(1, "java", take("bob", role)));

    assertThat(roles("bob").has(role)).isEqualTo(!may);
  }

  @ParameterizedTest
  @CsvSource({
    "FOUNDER, FOUNDER, true",
    "PROTECTED, PROTECTED, false",
    "PROTECTED, OPERATOR, true",
    "OPERATOR, FOUNDER, false",
    "OPERATOR, OPERATOR, true",
    "HALF_OPERATOR, HALF_OPERATOR, false",
    "HALF_OPERATOR, VOICED, true",
    "HALF_OPERATOR, MEMBER, true",
    "VOICED, MEMBER, false"
  })
  void whoMayMakeWhomLeave(Role who, Role whom, boolean may) {
    has("alice", who);
    has("bob", whom);

    scene.when(kick(1, "java", "bob"));

    assertThat(scene.existing("java").member(scene.person("bob").id()) == null).isEqualTo(may);
  }

  @Test
  void everyoneMayGiveUpTheirOwnRole() {
    scene.given(change(1, "java", take("alice", Role.OPERATOR)));

    assertThat(roles("alice").highest()).isEqualTo(Role.MEMBER);
  }

  @Test
  void halfOperatorsKeepTheListsAndNothingElse() {
    scene.given(change(1, "java", give("bob", Role.HALF_OPERATOR)));

    scene.when(change(2, "java", on(RoomFlag.MODERATED))).refused(Refusal.ROLE_TOO_LOW);
    scene.given(change(2, "java", ban("x")));
  }

  @Test
  void listsAreBounded() {
    for (int i = 0; i < RoomBounds.USUAL.listedMax(); i++) {
      scene.given(change(1, "java", ban("b" + i)));
    }

    scene.when(change(1, "java", ban("more"))).refused(Refusal.LIST_FULL);
    var tooLong = "x".repeat(RoomBounds.USUAL.maskCharsMax() + 1);
    scene.when(change(1, "java", ban(tooLong))).refused(Refusal.BAD_SETTING);
  }

  @ParameterizedTest
  @CsvSource({"''", "a b", "'a,b'", ":a", "123456789012345678901234567890123"})
  void theseAreNoKeys(String key) {
    scene.when(change(1, "java", new RoomChange.RoomKey(key))).refused(Refusal.BAD_SETTING);
  }

  @Test
  void peopleAreSentOnOnlyToWhereTheSenderHasASay() {
    scene.given(join(2, "rust"));
    var forward = new RoomChange.Forward(room("rust"));

    scene.when(change(1, "java", forward)).refused(Refusal.BAD_SETTING);
    scene.given(join(1, "rust"), change(2, "rust", give("alice", Role.OPERATOR)));
    scene.given(change(1, "java", forward));
  }

  @Test
  void anInvitationOpensEveryDoorOnce() {
    scene.given(change(1, "java", on(RoomFlag.INVITE_ONLY), ban("carol"), new RoomChange.Limit(2)));
    scene.when(join(3, "java")).refused(Refusal.BANNED);
    scene.given(new Command.Invite(session(1), room("java"), Scene.nick("carol")));

    scene.given(join(3, "java"), new Command.LeaveRoom(session(3), room("java"), ""));
    scene.when(join(3, "java")).refused(Refusal.BANNED);
  }

  @Test
  void anInvitationByAPlainMemberOpensNoDoor() {
    scene.given(change(1, "java", ban("carol")));
    scene.given(new Command.Invite(session(2), room("java"), Scene.nick("carol")));

    scene.when(join(3, "java")).refused(Refusal.BANNED);
  }

  @Test
  void anInvitationIsForThisVeryRoom() {
    scene.given(new Command.Invite(session(1), room("java"), Scene.nick("carol")));
    scene.given(new Command.LeaveRoom(session(1), room("java"), ""));
    scene.given(new Command.LeaveRoom(session(2), room("java"), ""), join(2, "java"));
    scene.given(change(2, "java", on(RoomFlag.INVITE_ONLY)));

    scene.when(join(3, "java")).refused(Refusal.INVITE_ONLY);
  }

  @Test
  void slowModeIsNotEscapedByLeaving() {
    scene.given(change(1, "java", new RoomChange.SlowMode(30)), say(2, "java", "one"));
    scene.given(new Command.LeaveRoom(session(2), room("java"), ""), join(2, "java"));

    scene.when(say(2, "java", "two")).refused(Refusal.TOO_SOON);
    scene.after(30).given(say(2, "java", "two"));
  }

  @Test
  void whoWatchesComesIntoNoClosedRoom() {
    scene.given(change(1, "java", new RoomChange.RoomKey("secret")));

    scene.when(new Command.Watch(session(9), room("java"), "192.0.2.9")).refused(Refusal.WRONG_KEY);
  }

  private Roles roles(String nick) {
    var member = scene.existing("java").member(scene.person(nick).id());
    assertThat(member).isNotNull();
    return member.roles();
  }

  /// Gives exactly these roles, whoever may do so.
  private void has(String nick, Role... roles) {
    var person = scene.person(nick);
    for (Role role : Role.values()) {
      boolean on = List.of(roles).contains(role);
      if (role != Role.MEMBER) {
        scene.chat.evolve(
            new Event.RolesChanged(
                room("java"),
                person.id(),
                person.origin(),
                List.of(new RoleChange(person.id(), person.nick(), role, on)),
                new Stamp(Instant.EPOCH, 1)));
      }
    }
  }
}
