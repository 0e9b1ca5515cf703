package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.core.Command;
import parley.core.Identity;
import parley.core.Nick;
import parley.core.Operator;
import parley.core.Person;
import parley.dialect.ClassBounds;
import parley.dialect.ClassCondition;
import parley.dialect.ConnectionClass;
import parley.dialect.ConnectionClasses;

/// Into which class the hub puts connections, and that what is said of the class holds for them.
class ClassesTest {
  private static final ClassBounds NARROW = bounds(4, 3, Duration.ofSeconds(30), 1);
  private static final ClassBounds WIDE = bounds(0, 100, Duration.ofMinutes(5), 3);
  private static final ConnectionClass ROBOTS =
      new ConnectionClass(
          "robots",
          new ClassCondition(List.of(), Set.of(), Set.of(nick("robot")), null, null),
          WIDE);
  private static final ConnectionClass STAFF =
      new ConnectionClass("staff", new ClassCondition(List.of(), Set.of(), null, null, true), WIDE);
  private static final ConnectionClasses CLASSES =
      new ConnectionClasses(ConnectionClass.usual(NARROW), List.of(ROBOTS, STAFF));

  private final HubScene scene = new HubScene(new HubLimits(CLASSES, 20, 1 << 20));

  private static ClassBounds bounds(int pace, int burst, Duration floodTime, int rooms) {
    var usual = ClassBounds.USUAL;
    return new ClassBounds(
        pace,
        burst,
        floodTime,
        usual.connectionsPerAddress(),
        usual.outputQueueBytes(),
        rooms,
        usual.pingInterval());
  }

  private static Nick nick(String text) {
    return Objects.requireNonNull(HubScene.RULES.names().nick(text));
  }

  private void logsIn(TestPeer peer, String account) {
    var connection = peer.connection();
    assertThat(connection.perform(new Command.ChangeAccount(connection.session(), account)))
        .isNull();
    scene.turn();
  }

  private static void attaches(TestPeer peer, String nick, String account) {
    var session = peer.connection().session();
    var attach = new Command.Attach(session, nick(nick), new Identity("u", "h", "x"), account);
    assertThat(peer.connection().perform(attach)).isNull();
  }

  private String used() {
    var used = new StringBuilder();
    for (ConnectionClass.Use use : scene.hub.governance().classes()) {
      used.append(use.kind().name()).append(' ').append(use.connections()).append(' ');
    }
    return used.toString().strip();
  }

  private Person person(String name) {
    return Objects.requireNonNull(scene.hub.chat().person(nick(name)));
  }

  @Test
  void theyAreCountedFromTheBeginningToTheEnd() {
    assertThat(used()).isEqualTo("robots 0 staff 0 default 0");
    var alice = scene.connect(HubScene.login());
    assertThat(used()).isEqualTo("robots 0 staff 0 default 1");
    alice.vanishes();
    assertThat(used()).isEqualTo("robots 0 staff 0 default 0");
  }

  @Test
  void anAccountPutsAllConnectionsOfAPersonIntoItsClassAndAnotherTakesThemOut() {
    var alice = scene.login("Alice");
    logsIn(alice, "someone");
    attaches(scene.connect(HubScene.irc()), "Alice", "someone");

    logsIn(alice, "Robot");
    assertThat(used()).isEqualTo("robots 2 staff 0 default 0");
    assertThat(scene.hub.governance().classesOf(person("Alice"))).containsExactly("robots");
    assertThat(alice.connection().connectionClass()).isEqualTo(ROBOTS);

    logsIn(alice, "someone");
    assertThat(used()).isEqualTo("robots 0 staff 0 default 2");
    assertThat(scene.hub.governance().classesOf(person("Alice"))).isEmpty();
  }

  @Test
  void whoArrivesWithAnAccountOrAttachesIsInItsClassAtOnce() {
    var robot = scene.connect(HubScene.login());
    var arrive =
        new Command.Arrive(
            robot.connection().session(), nick("r2"), new Identity("r", "h", "r"), "robot");
    assertThat(robot.connection().perform(arrive)).isNull();
    assertThat(used()).isEqualTo("robots 1 staff 0 default 0");

    attaches(scene.connect(HubScene.login()), "r2", "robot");
    assertThat(used()).isEqualTo("robots 2 staff 0 default 0");
  }

  @Test
  void operatorsAreInTheirsAsLongAsTheyAre() {
    var alice = scene.login("Alice");
    var session = alice.connection().session();
    var operator = new Operator("ann", "admin", Set.of(), Set.of());
    assertThat(alice.connection().perform(new Command.ChangeOperator(session, operator))).isNull();
    assertThat(used()).isEqualTo("robots 0 staff 1 default 0");
    assertThat(alice.connection().perform(new Command.ChangeOperator(session, null))).isNull();
    assertThat(used()).isEqualTo("robots 0 staff 0 default 1");
  }

  @Test
  void eachClassIsReadAtItsOwnPace() {
    var robot = scene.login("Robot");
    logsIn(robot, "robot");
    var alice = scene.login("Alice");
    scene.pass(Duration.ofSeconds(3));
    robot.lines();
    alice.lines();

    robot.types("PING\n".repeat(50).strip());
    alice.types("PING\n".repeat(50).strip());
    scene.turn();

    assertThat(robot.lines()).hasSize(50);
    assertThat(alice.lines()).hasSize(3);

    logsIn(alice, "robot");
    scene.pass(Duration.ofMillis(250));
    assertThat(alice.lines()).as("what was held back").hasSize(47);
  }

  @Test
  void eachClassFloodsAfterItsOwnTime() {
    var patient = bounds(4, 3, Duration.ofSeconds(60), 1);
    var robots = new ConnectionClass("robots", ROBOTS.condition(), patient);
    assertThat(
            scene
                .hub
                .classes()
                .apply(new ConnectionClasses(ConnectionClass.usual(NARROW), List.of(robots))))
        .isZero();
    var robot = scene.login("Robot");
    logsIn(robot, "robot");
    var alice = scene.login("Alice");
    scene.pass(Duration.ofSeconds(3));

    for (int second = 0; second < 40; second++) {
      for (TestPeer peer : List.of(robot, alice)) {
        if (!peer.closed) {
          peer.types("PING\n".repeat(5).strip());
        }
      }
      scene.pass(Duration.ofSeconds(1));
    }
    assertThat(alice.closed).isTrue();
    assertThat(robot.closed).isFalse();
  }

  @Test
  void eachClassHasItsOwnRooms() {
    var robot = scene.irc("Robot");
    logsIn(robot, "robot");
    var alice = scene.irc("Alice");
    scene.pass(Duration.ofSeconds(3));
    robot.lines();

    robot.types("JOIN #a,#b,#c,#d");
    alice.types("JOIN #a,#b");
    scene.turn();

    assertThat(robot.lines()).filteredOn(line -> line.contains(" 405 ")).hasSize(1);
    assertThat(person("Robot").rooms()).hasSize(3);
    assertThat(alice.lines()).filteredOn(line -> line.contains(" 405 ")).hasSize(1);
    assertThat(person("Alice").rooms()).hasSize(1);
  }

  @Test
  void otherBoundsHoldForThoseWhoAreHereAndAreTold() {
    var robot = scene.irc("Robot");
    logsIn(robot, "robot");
    var alice = scene.irc("Alice");
    robot.lines();
    alice.lines();

    var wider = bounds(0, 100, Duration.ofMinutes(5), 5);
    int moved =
        scene
            .hub
            .classes()
            .apply(new ConnectionClasses(ConnectionClass.usual(wider), List.of(ROBOTS)));
    scene.turn();

    assertThat(moved).isEqualTo(1);
    assertThat(used()).isEqualTo("robots 1 default 1");
    assertThat(robot.lines()).isEmpty();
    assertThat(alice.lines())
        .containsExactly(":irc.example 005 Alice CHANLIMIT=#:5 :are supported by this server");
    alice.types("JOIN #a,#b,#c,#d,#e");
    scene.turn();
    assertThat(person("Alice").rooms()).hasSize(5);
  }

  @Test
  void aShorterPingIntervalHoldsAtOnce() {
    var alice = scene.irc("Alice");
    var usual = ClassBounds.USUAL;
    var quick =
        new ClassBounds(
            0,
            100,
            usual.floodTime(),
            usual.connectionsPerAddress(),
            usual.outputQueueBytes(),
            1,
            Duration.ofSeconds(10));
    assertThat(scene.hub.classes().apply(ConnectionClasses.of(quick))).isEqualTo(1);
    scene.pass(Duration.ofSeconds(12));
    assertThat(alice.lines()).containsExactly(":irc.example PING :irc.example");
  }
}
