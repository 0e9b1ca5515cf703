package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.dialect.Farewell;

/// One member of a room of a thousand, whatever they do, keeps nobody from being served.
class HugeRoomTest {
  private static final int MEMBERS = 1000;
  private static final int BURST = 50;
  private static final int OUTPUT_QUEUE_BYTES = 1 << 15;

  private final HubScene scene =
      new HubScene(HubScene.limits(10, BURST, Duration.ofSeconds(30), 16 << 20));
  private final List<TestPeer> members = new ArrayList<>();

  @BeforeEach
  void enter() {
    for (int i = 0; i < MEMBERS; i++) {
      var member = scene.irc("m" + i);
      member.types("JOIN #huge");
      members.add(member);
    }
    scene.turn();
    scene.pass(Duration.ofSeconds(20));
    members.forEach(TestPeer::lines);
  }

  @Test
  void aFloodDelaysNobodysWord() {
    var flooder = members.getFirst();
    var talker = members.getLast();
    flooder.types(lines(5000, "PRIVMSG #huge :flood "));
    talker.types("PRIVMSG #huge :hello", "PING now");
    scene.turn();

    assertThat(talker.lines()).last().asString().endsWith("PONG irc.example :now");
    for (TestPeer member : members.subList(1, MEMBERS - 1)) {
      var lines = member.lines();
      assertThat(lines).hasSizeLessThanOrEqualTo(BURST + 1);
      assertThat(lines).last().asString().endsWith("PRIVMSG #huge :hello");
    }
  }

  @Test
  void aFloodIsEndedAndTheOthersStay() {
    var flooder = members.getFirst();
    for (int second = 0; second < 40 && !flooder.closed; second++) {
      flooder.types(lines(200, "PRIVMSG #huge :flood "));
      scene.pass(Duration.ofSeconds(1));
    }
    assertThat(flooder.closed).isTrue();
    assertThat(scene.hub.connections()).isEqualTo(MEMBERS - 1);
  }

  /// What the transport counts, `limits.output-queue-bytes`, is counted here by the test.
  @Test
  void whoReadsNothingDelaysNobodyAndIsEndedAtTheBound() {
    var silent = members.getFirst();
    var talker = members.getLast();
    silent.stopsReading();
    int said = 0;
    while (silent.unreadBytes() <= OUTPUT_QUEUE_BYTES) {
      talker.types("PRIVMSG #huge :%d %s".formatted(++said, "x".repeat(400)));
      scene.turn();
      for (TestPeer member : members.subList(1, MEMBERS - 1)) {
        assertThat(member.lines()).singleElement().asString().contains(" #huge :" + said + " x");
      }
      assertThat(scene.hub.waitingBytes()).isZero();
      scene.pass(Duration.ofMillis(250));
    }
    assertThat(silent.unreadBytes()).isLessThan(OUTPUT_QUEUE_BYTES + 500);

    scene.hub.expel(silent.connection(), Farewell.TOO_SLOW);
    talker.types("PRIVMSG #huge :better");
    scene.turn();
    assertThat(silent.closed).isTrue();
    for (TestPeer member : members.subList(1, MEMBERS - 1)) {
      assertThat(member.lines())
          .satisfiesExactly(
              line -> assertThat(line).startsWith(":m0!").contains(" QUIT :Output queue exceeded"),
              line -> assertThat(line).endsWith("PRIVMSG #huge :better"));
    }
    int writes = silent.writes;
    talker.types("PRIVMSG #huge :and on");
    scene.turn();
    assertThat(silent.writes).isEqualTo(writes);
    silent.isAborted();
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void questionsAboutEveryoneDelayNobody() {
    var curious = members.getFirst();
    var talker = members.getLast();
    curious.types(lines(BURST, "WHO #huge")).types(lines(1000, "NAMES #huge"));
    talker.types("PRIVMSG #huge :hello");
    scene.turn();

    assertThat(members.get(1).lines()).singleElement().asString().endsWith(":hello");
    assertThat(scene.hub.waitingBytes()).isZero();
  }

  @Test
  void whoseLinkBreaksBreaksNothingForTheOthers() {
    members.getFirst().breaks = true;
    members.getLast().types("PRIVMSG #huge :hello");
    scene.turn();

    for (TestPeer member : members.subList(1, MEMBERS - 1)) {
      assertThat(member.lines()).singleElement().asString().endsWith("PRIVMSG #huge :hello");
    }
  }

  private static String[] lines(int count, String line) {
    var lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = line.endsWith(" ") ? line + i : line;
    }
    return lines;
  }
}
