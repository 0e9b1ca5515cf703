package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an operator reads.
class LogTest {
  private final List<String> log = CapturedLog.begin();
  private final HubScene scene = new HubScene();

  @AfterEach
  void end() {
    CapturedLog.end();
  }

  @Test
  void comingAndGoingIsTold() {
    var alice = scene.login("Alice");
    alice.types("LOGOUT");
    scene.turn();

    assertThat(log)
        .containsExactly(
            "INFO Client connected from 192.0.2.7 session=1 dialect=login",
            "INFO User 'Alice' joined session=1",
            "INFO User 'Alice' disconnected (logged out) session=1",
            "DEBUG Client gone session=1");
  }

  @Test
  void whoNeverHadANameLeavesNoTrace() {
    var watcher = scene.connect(HubScene.plain());
    watcher.vanishes();

    assertThat(log)
        .containsExactly(
            "INFO Client connected from 192.0.2.7 session=1 dialect=plain",
            "DEBUG Client gone session=1");
  }

  @Test
  void howManyHearAMessageIsToldAtDebugAndNotWhatItSays() {
    var alice = scene.login("Alice");
    scene.login("Bob");
    scene.connect(HubScene.plain());
    log.clear();

    alice.types("MSG my secret", "DM Bob another secret", "WHISPER secret", "DM nobody secret");
    scene.turn();

    assertThat(log).containsExactly("DEBUG Broadcasting message from Alice to 2 clients");
  }

  @Test
  void reasonsCannotForgeLines() {
    var alice = scene.plain("Alice");
    log.clear();

    alice.types("/quit bye\u001b[2JINFO User 'Bob' joined\u2028\u202e" + "x".repeat(1000));
    scene.turn();

    assertThat(log).hasSize(2);
    assertThat(log.getFirst())
        .startsWith("INFO User 'Alice' disconnected (bye\\u001b[2JINFO User 'Bob' joined")
        .hasSizeLessThan(300)
        .contains("\\u2028\\u202e")
        .endsWith("x…) session=1");
  }

  @Test
  void aFailingJournalIsToldOnce() {
    var alice = scene.login("Alice");
    log.clear();
    scene.journal.slow();
    for (int i = 0; i < 3; i++) {
      alice.types("MSG hi");
      scene.turn();
      scene.journal.refuse();
      scene.turn();
    }
    alice.types("MSG hi");
    scene.turn();
    scene.journal.quick();
    scene.turn();

    assertThat(log)
        .filteredOn(line -> !line.startsWith("DEBUG"))
        .containsExactly(
            "WARN journal=failed messages=refused reason=\"disk full\"", "INFO journal=recovered");
  }

  @Test
  void aBugOfOursIsAnError() {
    scene.connect(new BoomDialect("line")).types("hi");

    assertThat(log).contains("ERROR session=1 conversation failed");
  }
}
