package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.arrive;
import static parley.core.Scene.ban;
import static parley.core.Scene.change;
import static parley.core.Scene.join;
import static parley.core.Scene.on;
import static parley.core.Scene.room;
import static parley.core.Scene.say;
import static parley.core.Scene.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.core.Event.MemberJoined;
import parley.core.Event.RoomChanged;

/// A room that was left closed begins anew, and shows nothing of what was before.
class BeginAnewTest {
  private static final MetadataKey KEY = new MetadataKey("url");

  private static final int KEPT_SECONDS = (int) RoomBounds.USUAL.closedFor().toSeconds();

  private final Scene scene = new Scene();

  @BeforeEach
  void aRoomIsThere() {
    scene.given(
        arrive(1, "alice"),
        arrive(2, "bob"),
        join(1, "java"),
        new Command.SetTopic(session(1), room("java"), "ours"),
        new Command.DescribeRoom(session(1), room("java"), KEY, "ours", false),
        say(1, "java", "between us"));
  }

  static List<RoomChange> doors() {
    return List.of(
        on(RoomFlag.INVITE_ONLY),
        on(RoomFlag.REGISTERED_ONLY),
        new RoomChange.RoomKey("key"),
        ban("bob!*@*"));
  }

  private Room java() {
    return scene.existing("java");
  }

  private HistoryQuery all() {
    return HistoryQuery.before(room("java"), Long.MAX_VALUE, 10);
  }

  private void leftWith(RoomChange... changes) {
    scene.given(change(1, "java", changes), new Command.LeaveRoom(session(1), room("java"), "bye"));
  }

  private void beginsAnew(int session) {
    assertThat(scene.given(join(session, "java")).latest())
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(RoomChanged.class),
            second -> assertThat(second).isInstanceOf(MemberJoined.class));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whoComesFirstIsItsOperator(RoomChange door) {
    scene.given(change(1, "java", door)).when(join(2, "java"));
    assertThat(scene.latest()).isEmpty();
    leftWith(new RoomChange.SlowMode(5));
    scene.after(KEPT_SECONDS);

    beginsAnew(2);

    assertThat(java().settings().withBegan(0)).isEqualTo(Settings.USUAL);
    assertThat(java().atLeast(Role.OPERATOR)).containsExactly(scene.person("bob"));
    scene.when(join(1, "java")).happened(MemberJoined.class);
  }

  @Test
  void nothingOfWhatWasBeforeIsShown() {
    leftWith(on(RoomFlag.INVITE_ONLY));
    long before = java().sequence();

    beginsAnew(2);

    assertThat(java().topic()).isNull();
    assertThat(java().metadata().isEmpty()).isTrue();
    assertThat(scene.chat.descriptions().bytes()).isZero();
    assertThat(java().sequence()).isEqualTo(before + 1);
    var shown = all().visible(scene.chat);
    assertThat(scene.kept(room("java"))).hasSize((int) before + 1).noneMatch(shown::asksFor);
    scene.given(say(2, "java", "since then"));
    assertThat(scene.kept(room("java")).filter(shown::asksFor)).hasSize(1);
  }

  @Test
  void whoIsLetInFindsItAsItWas() {
    leftWith(new RoomChange.RoomKey("key"));

    scene.when(new Command.JoinRoom(session(2), room("java"), "key")).happened(MemberJoined.class);

    assertThat(java().topic()).isNotNull();
    assertThat(java().metadata().get(KEY)).isEqualTo("ours");
    assertThat(all().visible(scene.chat)).isEqualTo(all());
  }

  @Test
  void itIsKeptForAWhileForThoseWhoMayComeBack() {
    leftWith(new RoomChange.RoomKey("key"));
    scene.after(KEPT_SECONDS - 1).when(join(2, "java")).refused(Refusal.WRONG_KEY);

    scene.given(
        new Command.JoinRoom(session(1), room("java"), "key"),
        new Command.LeaveRoom(session(1), room("java"), "bye"));
    scene.after(KEPT_SECONDS - 1).when(join(2, "java")).refused(Refusal.WRONG_KEY);

    scene.after(1);
    beginsAnew(2);
  }

  @Test
  void itIsKeptForThoseWhoNeedNoInvitation() {
    leftWith(
        on(RoomFlag.INVITE_ONLY),
        new RoomChange.Listing(RoomList.INVITATION, Scene.mask("alice!*@*"), true));

    scene.when(join(2, "java")).refused(Refusal.INVITE_ONLY);
  }

  @Test
  void itIsKeptForAWhileAfterAStart() {
    var start = Instant.ofEpochSecond(2);
    scene.chat.restore(room("den"), new Stamp(Instant.EPOCH, 1), 3, null);
    scene.chat.restore(
        room("den"), Settings.USUAL.with(new RoomChange.RoomKey("key"), "alice", start), start);
    scene.after(KEPT_SECONDS - 1).when(join(2, "den")).refused(Refusal.WRONG_KEY);

    scene.after(2).given(join(2, "den"));
    assertThat(scene.existing("den").atLeast(Role.OPERATOR)).containsExactly(scene.person("bob"));
  }

  @Test
  void whoMayOverrideFindsItAsItWas() {
    leftWith(on(RoomFlag.INVITE_ONLY));
    scene.given(
        new Command.ChangeOperator(
            session(2), new Operator("boss", "boss", Set.of(Privilege.OVERRIDE), Set.of())));

    scene.when(join(2, "java")).happened(MemberJoined.class);
  }

  @Test
  void aRoomThatSendsPeopleOnWasLeftOnPurpose() {
    scene.given(join(1, "newer"));
    leftWith(new RoomChange.Forward(room("newer")), on(RoomFlag.INVITE_ONLY));

    scene.when(join(2, "java")).refused(Refusal.INVITE_ONLY);
  }

  @Test
  void whatDoesNotLastIsNoReason() {
    leftWith(new RoomChange.JoinThrottle(new Throttle(1, 3600)));
    scene.given(join(1, "java"), new Command.LeaveRoom(session(1), room("java"), "bye"));

    scene.when(join(2, "java")).refused(Refusal.TOO_MANY_JOINS);
  }

  @Test
  void anInvitationWasIntoTheRoomThatItWas() {
    scene.given(
        change(1, "java", on(RoomFlag.INVITE_ONLY)),
        arrive(3, "carol"),
        new Command.Invite(session(1), room("java"), Scene.nick("carol")),
        new Command.LeaveRoom(session(1), room("java"), "bye"));

    beginsAnew(2);
    scene.given(change(2, "java", on(RoomFlag.INVITE_ONLY)));

    scene.when(join(3, "java")).refused(Refusal.INVITE_ONLY);
  }

  @Test
  void nobodyCanAskForIt() {
    scene.when(change(1, "java", new RoomChange.Anew(7))).refused(Refusal.BAD_SETTING);
  }

  @Test
  void whatTheJournalRefusesIsUndoneToTheLast() {
    leftWith(on(RoomFlag.INVITE_ONLY));
    var before = scene.chat.kernel();
    beginsAnew(2);
    var changed = (RoomChanged) scene.latest().getFirst();
    scene.given(new Command.SetTopic(session(2), room("java"), "mine"));

    scene.chat.revert((Event.Kept) scene.latest().getFirst());
    scene.chat.revert(changed);

    assertThat(scene.chat.kernel()).isEqualTo(before);
    assertThat(scene.chat.descriptions().bytes()).isPositive();
  }

  @Test
  void itIsKnownAfterARestart() {
    leftWith(on(RoomFlag.INVITE_ONLY));
    var hidden = Objects.requireNonNull(java().topic());
    beginsAnew(2);
    var moderated = (RoomChange.OfSettings) on(RoomFlag.MODERATED);
    scene.given(change(2, "java", moderated));
    var settings = java().settings();
    var parsed =
        Objects.requireNonNull(
            RoomChanged.parse(
                SettingsText.format(List.of(moderated), settings), CaseMapping.PRECIS));

    var later = new Chat();
    later.restore(room("java"), new Stamp(java().openedAt(), 1), 9, hidden);
    later.restore(room("java"), parsed.after(), Instant.EPOCH);

    assertThat(parsed.after()).isEqualTo(settings);
    assertThat(Objects.requireNonNull(later.room(room("java"))).topic()).isNull();
    assertThat(all().visible(later)).isEqualTo(all().visible(scene.chat));
  }
}
