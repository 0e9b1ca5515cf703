package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.arrive;
import static parley.core.Scene.join;
import static parley.core.Scene.room;
import static parley.core.Scene.session;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatingTest {
  private final Scene scene = new Scene();

  private static Command become(int session, Privilege... privileges) {
    return new Command.ChangeOperator(
        session(session), new Operator("ann", "admin", Set.of(privileges), Set.of()));
  }

  @Test
  void operatorsAreKnownUntilTheyLeaveOrGiveItUp() {
    scene.given(arrive(1, "Ann"), arrive(2, "Bob"), become(1), become(2));
    assertThat(scene.chat.operators()).extracting(Person::nick).hasSize(2);

    scene.given(
        new Command.ChangeOperator(session(1), null), new Command.EndSession(session(2), "bye"));
    assertThat(scene.chat.operators()).isEmpty();
  }

  @Test
  void whoMayOverrideEntersClosedRooms() {
    scene.given(
        arrive(1, "Ann"),
        arrive(2, "Bob"),
        join(1, "java"),
        Scene.change(1, "java", Scene.on(RoomFlag.INVITE_ONLY)));
    scene.when(join(2, "java")).refused(Refusal.INVITE_ONLY);

    scene
        .given(become(2, Privilege.OVERRIDE))
        .when(join(2, "java"))
        .happened(Event.MemberJoined.class);
  }

  @Test
  void whoMaySeeSecretsSeesSecretRooms() {
    scene.given(
        arrive(1, "Ann"),
        arrive(2, "Bob"),
        join(1, "java"),
        Scene.change(1, "java", Scene.on(RoomFlag.SECRET)));
    var java = scene.chat.room(room("java"));
    assertThat(java).isNotNull();
    assertThat(java.isSeenBy(scene.person("Bob"))).isFalse();

    scene.given(become(2, Privilege.SEE_SECRET));
    assertThat(java.isSeenBy(scene.person("Bob"))).isTrue();
  }
}
