package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who may have a name that looks like another one. Here `à` looks like `a`, and `ø` like `o` and
/// `0`.
class LookalikesTest {
  private final Names names = new Names(30, 50, CaseMapping.PRECIS, new Accents());
  private final Rules rules =
      new Rules(names, Objects.requireNonNull(names.room("lobby")), 10, 10, 100);
  private final Scene scene = new Scene(rules);

  @Test
  void aNickThatLooksLikeAnotherIsRefused() {
    scene.given(arrive(1, "anna"));
    scene.when(arrive(2, "ànna")).refused(Refusal.NICK_LOOKALIKE);
    scene.when(arrive(2, "ÀNNÀ")).refused(Refusal.NICK_LOOKALIKE);
    scene.given(arrive(2, "bob"));
    scene.when(rename(2, "annà")).refused(Refusal.NICK_LOOKALIKE);
  }

  @Test
  void soIsAPlainOneThatAnotherLooksLike() {
    scene.given(arrive(1, "bøb"));
    scene.when(arrive(2, "bob")).refused(Refusal.NICK_LOOKALIKE);
    scene.when(arrive(2, "B0B")).refused(Refusal.NICK_LOOKALIKE);
    scene.given(arrive(2, "bub"), rename(1, "bab"), rename(2, "b0b"));
    scene.when(rename(1, "bøb")).refused(Refusal.NICK_LOOKALIKE);
  }

  @Test
  void theNickIsFreeWhenTheOtherHasLeftOrIsCalledOtherwise() {
    scene.given(arrive(1, "ànna"), rename(1, "ben"), arrive(2, "anna"));
    scene.given(new Command.EndSession(Scene.session(2), "bye"), rename(1, "ànna"));
    scene.given(new Command.EndSession(Scene.session(1), "bye"), arrive(3, "anna"));
  }

  @Test
  void oneMayLookLikeOneself() {
    scene.given(arrive(1, "anna"), rename(1, "ànna"), rename(1, "annà"), rename(1, "anna"));
    scene.when(arrive(2, "ànna")).refused(Refusal.NICK_LOOKALIKE);
  }

  @Test
  void aRoomIsNotOpenedBesideOneThatItLooksLike() {
    scene.given(arrive(1, "anna"), arrive(2, "ben"), join(1, "room"), join(1, "cafè"));
    scene.when(join(2, "røøm")).refused(Refusal.ROOM_LOOKALIKE);
    scene.when(join(2, "càfè")).refused(Refusal.ROOM_LOOKALIKE);
    scene
        .when(new Command.Watch(Scene.session(3), room("roøm"), "192.0.2.9"))
        .refused(Refusal.ROOM_LOOKALIKE);
    // In another case it is that room.
    scene.given(join(2, "CAFÈ"));
    assertThat(scene.chat.rooms()).hasSize(2);
  }

  @Test
  void theRoomMayOpenWhenTheOtherIsForgotten() {
    scene.given(arrive(1, "anna"), join(1, "røøm"));
    scene.when(join(1, "room")).refused(Refusal.ROOM_LOOKALIKE);
    scene.given(new Command.LeaveRoom(Scene.session(1), room("røøm"), ""), join(1, "room"));
  }

  @Test
  void theLobbyAlwaysOpens() {
    scene.given(arrive(1, "anna"), join(1, "løbby"), join(1, "lobby"));
  }

  @Test
  void keptRoomsThatLookAlikeBothStayOpen() {
    scene.chat.restore(room("room"), new Stamp(Instant.EPOCH, 1), 3, null);
    scene.chat.restore(room("rooom"), new Stamp(Instant.EPOCH, 2), 3, null);
    scene.chat.restore(room("røøm"), new Stamp(Instant.EPOCH, 3), 3, null);
    scene.given(arrive(1, "anna"), join(1, "room"), join(1, "røøm"));
    scene.when(join(1, "r0øm")).refused(Refusal.ROOM_LOOKALIKE);
    scene.when(join(1, "r00m")).refused(Refusal.ROOM_LOOKALIKE);
  }

  private Command arrive(int session, String nick) {
    return new Command.Arrive(
        Scene.session(session), nick(nick), new Identity("user", "host", nick));
  }

  private Command rename(int session, String nick) {
    return new Command.Rename(Scene.session(session), nick(nick));
  }

  private Command join(int session, String room) {
    return new Command.JoinRoom(Scene.session(session), room(room));
  }

  private Nick nick(String text) {
    return checked(names.nick(text));
  }

  private RoomName room(String text) {
    return checked(names.room(text));
  }

  private static <T> T checked(@Nullable T name) {
    return Objects.requireNonNull(name);
  }

  /// Knows two letters.
  private static final class Accents implements Spelling {
    @Override
    public boolean allows(String nick) {
      return true;
    }

    @Override
    public List<String> looks(String name) {
      var folded = Names.fold(name).replace('à', 'a');
      return List.of(folded.replace('ø', 'o'), folded.replace('ø', '0'));
    }
  }
}
