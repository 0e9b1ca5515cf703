package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.core.RoomFlag;

/// Rooms that were left closed and begin anew: what was before is shown to nobody, whatever is
/// under way.
class BeginningsTest {
  private final HubScene scene = new HubScene();

  /// What is said in these lines of `join`.
  private static List<String> texts(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains(": "))
        .map(line -> line.substring(line.indexOf(": ") + 2))
        .toList();
  }

  private void leftClosed() {
    var owner = scene.irc("Owner");
    owner.types("JOIN #attic", "PRIVMSG #attic :old", "MODE #attic +i", "PART #attic");
    scene.turn();
  }

  private void whoComesNextReadsOnlyWhatIsNew() {
    var carol = scene.join("Carol");
    carol.types("JOIN_ROOM:attic");
    scene.turn();
    assertThat(texts(carol.lines())).containsExactly("new");
  }

  @Test
  void whatIsReadOfARoomThatBeginsAnewMeanwhileIsNotShown() {
    leftClosed();
    var eve = scene.join("Eve");
    var bob = scene.irc("Bob");
    scene.journal.slow();
    eve.types("JOIN_ROOM:attic");
    scene.turn();
    bob.types("JOIN #attic", "PRIVMSG #attic :new");
    scene.turn();
    scene.journal.quick();
    scene.turn();

    assertThat(texts(eve.lines())).containsExactly("new");
    whoComesNextReadsOnlyWhatIsNew();
  }

  @Test
  void whoComesFirstIntoARoomThatBeginsAnewIsShownNothing() {
    leftClosed();
    var eve = scene.join("Eve");

    eve.types("JOIN_ROOM:attic");
    scene.turn();
    eve.types("MESSAGE:new");
    scene.turn();

    assertThat(texts(eve.lines())).containsExactly("new");
    whoComesNextReadsOnlyWhatIsNew();
  }

  @Test
  void aRoomThatDoesNotBeginAnewIsClosedAgainUnderTheNameThatItHas() {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java", "TOPIC #java :old", "MODE #java +i");
    scene.turn();
    var bob = scene.irc("Bob");
    var carol = scene.plain("Carol");
    scene.journal.slow();
    alice.types("RENAME #java #tea", "PART #tea");
    bob.types("JOIN #tea", "TOPIC #tea :new");
    carol.types("/join tea");
    scene.turn();
    scene.journal.refuse();
    scene.turn();
    scene.journal.quick();

    assertThat(bob.lines())
        .noneMatch(line -> line.contains(":old") || line.contains(":new"))
        .anyMatch(line -> line.endsWith(" KICK #tea Bob :That could not be kept"));
    assertThat(carol.lines()).contains("* You are in tea now").contains("* You are in lobby now");
    var room = scene.hub.chat().room(HubScene.room("java"));
    assertThat(room).isNotNull();
    assertThat(room.members()).isEmpty();
    assertThat(room.topic()).isNotNull();
    assertThat(room.settings().has(RoomFlag.INVITE_ONLY)).isTrue();
    bob.lines();
    bob.types("JOIN #java", "TOPIC #java");
    scene.turn();
    assertThat(bob.lines()).anyMatch(line -> line.contains(" 331 "));
  }
}
