package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.core.Privilege;
import parley.dialect.Dialect;
import parley.dialect.OperatorBlock;

/// Passwords of operators are checked within the bounds of all passwords.
class OperatorPasswordsTest {
  private final HubScene scene = new HubScene();
  private final Slow hashing = new Slow();
  private final Dialect irc = HubScene.irc();

  /// Does its work when the test says so, and has room for eight.
  private static final class Slow implements Hashing {
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public <T> void work(Supplier<T> work, Consumer<T> result, Runnable failed) {
      if (waiting.size() == 8) {
        failed.run();
      } else {
        waiting.add(() -> result.accept(work.get()));
      }
    }

    void goOn() {
      waiting.forEach(Runnable::run);
      waiting.clear();
    }
  }

  private static final class PlainSecrets implements Steward {
    @Override
    public boolean isSecret(String kept, String said) {
      return kept.equals(said);
    }

    @Override
    public String configurationName() {
      return "*";
    }

    @Override
    public Supplier<List<String>> reread() {
      return List::of;
    }

    @Override
    public void stop(boolean again) {}
  }

  @BeforeEach
  void anOperator() {
    var all = EnumSet.allOf(Privilege.class);
    scene
        .hub
        .governance()
        .operators(List.of(new OperatorBlock("boss", "secret", Set.of(), List.of(), "boss", all)));
    scene.hub.governance().begin(new PlainSecrets(), Runnable::run, hashing, Runnable::run);
  }

  private TestPeer from(String address, String nick) {
    var peer = scene.connectFrom(address, irc);
    peer.types("NICK " + nick, "USER " + nick + " 0 * :" + nick);
    scene.turn();
    peer.lines();
    return peer;
  }

  private static Stream<String> numerics(TestPeer peer) {
    return peer.lines().stream().map(line -> line.split(" ", 3)[1]);
  }

  @Test
  void whoAsksWaitsForTheAnswer() {
    var alice = from("192.0.2.1", "alice");
    alice.types("OPER boss secret", "PING x");
    scene.turn();
    assertThat(alice.lines()).isEmpty();
    assertThat(scene.hub.isIdle()).isFalse();

    hashing.goOn();
    scene.turn();
    assertThat(numerics(alice)).contains("381", "PONG");
    assertThat(scene.hub.isIdle()).isTrue();
  }

  @Test
  void fromOneAddressOnlySoManyAreCheckedAtATime() {
    var peers = new ArrayList<TestPeer>();
    for (int i = 0; i < 6; i++) {
      peers.add(from("192.0.2.1", "alice" + i).types("OPER boss wrong"));
    }
    scene.turn();
    assertThat(hashing.waiting).hasSize(5);
    assertThat(numerics(peers.getLast())).containsExactly("263");

    hashing.goOn();
    scene.turn();
    assertThat(numerics(peers.getFirst())).containsExactly("464");
    peers.getFirst().types("OPER boss secret");
    scene.turn();
    assertThat(numerics(peers.getFirst())).containsExactly("263");
  }

  @Test
  void whoIsRightIsNotCounted() {
    for (int i = 0; i < 10; i++) {
      var peer = from("192.0.2.1", "alice" + i).types("OPER boss secret");
      hashing.goOn();
      scene.turn();
      assertThat(numerics(peer)).contains("381");
    }
  }

  @Test
  void whenTooMuchWaitsOneIsToldToTryAgain() {
    for (int i = 0; i < 8; i++) {
      from("192.0.2." + i, "alice" + i).types("OPER boss wrong");
    }
    var late = from("192.0.2.9", "late").types("OPER boss secret");
    scene.turn();
    assertThat(numerics(late)).containsExactly("263");

    hashing.goOn();
    late.types("OPER boss secret");
    hashing.goOn();
    scene.turn();
    assertThat(numerics(late)).contains("381");
  }
}
