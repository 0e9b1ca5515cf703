package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.change;
import static parley.core.Scene.join;
import static parley.core.Scene.nick;
import static parley.core.Scene.on;
import static parley.core.Scene.room;
import static parley.core.Scene.session;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who comes over TLS, and rooms for those alone.
class SecurityTest {
  private final Scene scene = new Scene();

  private static Command arrive(int session, String nick, boolean secure) {
    var identity = new Identity("u", "h", nick, secure);
    return new Command.Arrive(session(session), nick(nick), identity, nick);
  }

  private static Command attach(int session, String nick, boolean secure) {
    var identity = new Identity("u", "h", nick, secure);
    return new Command.Attach(session(session), nick(nick), identity, nick);
  }

  private static Command end(int session) {
    return new Command.EndSession(session(session), "");
  }

  private boolean isSecure(String nick) {
    boolean secure = scene.person(nick).has(PersonFlag.SECURE);
    assertThat(scene.chat.count(PersonFlag.SECURE)).isEqualTo(secure ? 1 : 0);
    return secure;
  }

  @Test
  void aPersonIsSecureWhileAllTheirSessionsAre() {
    scene.given(arrive(1, "alice", true));
    assertThat(isSecure("alice")).isTrue();
    scene.given(attach(2, "alice", true));
    assertThat(isSecure("alice")).isTrue();
    scene.given(attach(3, "alice", false));
    assertThat(isSecure("alice")).isFalse();
    scene.given(attach(4, "alice", true), end(2));
    assertThat(isSecure("alice")).isFalse();
    scene.given(end(3));
    assertThat(isSecure("alice")).isTrue();
    scene.given(end(1), end(4));
    assertThat(scene.chat.count(PersonFlag.SECURE)).isZero();
  }

  @Test
  void itIsNotForThemToSay() {
    scene.given(arrive(1, "alice", false), arrive(2, "bob", true));

    scene.when(new Command.ChangePerson(session(1), Set.of(PersonFlag.SECURE))).nothingHappened();
    scene.when(new Command.ChangePerson(session(2), Set.of())).nothingHappened();
    assertThat(scene.person("bob").flags()).containsExactly(PersonFlag.SECURE);
  }

  @Test
  void aRoomForTheSecureLetsInNobodyElse() {
    scene.given(arrive(1, "alice", true), arrive(2, "bob", false), arrive(3, "carol", true));
    scene.given(join(1, "java"), change(1, "java", on(RoomFlag.SECURE_ONLY)));
    scene.given(new Command.Invite(session(1), room("java"), nick("bob")));

    scene.when(join(2, "java")).refused(Refusal.SECURE_NEEDED);
    scene
        .when(new Command.Watch(session(4), room("java"), "192.0.2.9"))
        .refused(Refusal.SECURE_NEEDED);
    scene.when(attach(5, "alice", false)).refused(Refusal.SECURE_NEEDED);
    scene.when(join(3, "java")).happened(Event.MemberJoined.class);
  }

  @Test
  void aRoomWithOthersInItIsNotMadeOne() {
    scene.given(arrive(1, "alice", true), arrive(2, "bob", false), join(1, "java"));
    var change = change(1, "java", on(RoomFlag.SECURE_ONLY));

    scene.given(new Command.Watch(session(3), room("java"), "192.0.2.9"));
    scene.when(change).refused(Refusal.OTHERS_NOT_SECURE);
    scene.given(end(3), join(2, "java"));
    scene.when(change).refused(Refusal.OTHERS_NOT_SECURE);
    scene.given(new Command.LeaveRoom(session(2), room("java"), ""), change);
    scene.given(
        new Command.ChangeRoom(
            session(1), room("java"), List.of(new RoomChange.Flag(RoomFlag.SECURE_ONLY, false))));
    scene.when(join(2, "java")).happened(Event.MemberJoined.class);
  }
}
