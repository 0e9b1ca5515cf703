package parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.bench.load.FakeServer.Mischief;
import parley.bench.measure.Faults;
import parley.bench.measure.Figure;
import parley.bench.measure.Result;

class ScenarioTest {
  private static final LoadSettings QUICK =
      new LoadSettings(64, 8, 2, Duration.ofSeconds(60), Duration.ofMillis(300));

  private static final Fanout FANOUT =
      new Fanout(4, 3, Duration.ofSeconds(1), Duration.ZERO, 4, 300);

  static Stream<Protocol> protocols() {
    return Protocol.ALL.stream();
  }

  private static Result run(Scenario scenario, FakeServer server) {
    Surroundings here = new Surroundings(System::nanoTime, 1234, Progress.NONE);
    return Load.run(scenario, server.target(), QUICK, here);
  }

  private static double figure(Result result, Figure figure) {
    return result.figures().getOrDefault(figure, Double.NaN);
  }

  private static Faults faults(Mischief mischief) {
    try (FakeServer server = new FakeServer(new IrcProtocol(), mischief)) {
      return run(FANOUT, server).faults();
    }
  }

  private static Mischief every(int count, Mischief mischief) {
    return (line, number) -> number % count == 0 ? mischief.deliver(line, number) : List.of(line);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void fanoutDeliversEverything(Protocol protocol) {
    try (FakeServer server = new FakeServer(protocol, FakeServer.HONEST)) {
      Result result = run(FANOUT, server);
      assertThat(result.faults()).isEqualTo(Faults.NONE);
      assertThat(result.title()).isEqualTo("fanout 4 3 300!");
      double perMessage =
          figure(result, Figure.DELIVERIES_PER_SECOND) / figure(result, Figure.MESSAGES_PER_SECOND);
      assertThat(Math.round(perMessage)).isEqualTo(protocol.echoes() ? 7 : 6);
      assertThat(result.figures()).containsKeys(Figure.P50, Figure.P99, Figure.SLOWEST_SHARE);
      assertThat(server.accepted()).isEqualTo(7);
    }
  }

  @Test
  void fanoutByTimeDeliversEverythingToo() {
    try (FakeServer server = new FakeServer(new IrcProtocol(), FakeServer.HONEST)) {
      Fanout timed = new Fanout(3, 2, Duration.ofMillis(200), Duration.ofMillis(50), 2, 0);
      Result result = run(timed, server);
      assertThat(result.faults()).isEqualTo(Faults.NONE);
      assertThat(result.figures().get(Figure.DELIVERIES_PER_SECOND)).isPositive();
    }
  }

  @Test
  void lostMessagesAreReported() {
    // 300 messages to 6 who hear each: the 50th, 100th ... 1800th delivery is missing.
    assertThat(faults(every(50, (line, number) -> List.of())))
        .isEqualTo(new Faults(36, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void repeatedMessagesAreReported() {
    assertThat(faults(every(100, (line, number) -> List.of(line, line))))
        .isEqualTo(new Faults(0, 0, 18, 0, 0, 0, 0));
  }

  @Test
  void damagedMessagesAreReported() {
    Faults faults = faults(every(100, (line, number) -> List.of(line.replace("xx", "xX"))));
    assertThat(faults.damaged()).isEqualTo(18);
    assertThat(faults.lost()).isEqualTo(18);
  }

  @Test
  void messagesOfAnotherRunAreMisrouted() {
    byte[] other = new byte[64];
    new MessageText(64).write(other, 0);
    String foreign =
        ":x PRIVMSG #x :" + new String(other, java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(faults(every(600, (line, number) -> List.of(line, foreign + "\r\n"))))
        .isEqualTo(new Faults(0, 0, 0, 3, 0, 0, 0));
  }

  @Test
  void messagesOutOfOrderAreReported() {
    // With one receiver each delivery is one message; the 10th comes after the 11th.
    AtomicLong held = new AtomicLong();
    String[] kept = {""};
    Mischief swap =
        (line, number) -> {
          if (number == 10) {
            kept[0] = line;
            return List.of();
          }
          held.incrementAndGet();
          return number == 11 ? List.of(line, kept[0]) : List.of(line);
        };
    try (FakeServer server = new FakeServer(new IrcProtocol(), swap)) {
      Fanout alone = new Fanout(1, 1, Duration.ofSeconds(1), Duration.ZERO, 8, 100);
      assertThat(run(alone, server).faults()).isEqualTo(new Faults(0, 1, 0, 0, 0, 0, 0));
    }
    assertThat(held).hasValue(99);
  }

  @Test
  void aRefusalEndsTheRunWithTheServersWords() {
    try (FakeServer server = new FakeServer(new IrcProtocol(), FakeServer.HONEST)) {
      server.refuse(":fake 465 you :Go away");
      assertThatThrownBy(() -> run(FANOUT, server))
          .isInstanceOf(BenchException.class)
          .hasMessageContaining("Go away");
    }
  }

  @Test
  void whereNobodyListensOneLineSaysSo() {
    FakeServer server = new FakeServer(new IrcProtocol(), FakeServer.HONEST);
    server.close();
    assertThatThrownBy(() -> run(FANOUT, server))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("connection refused");
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void idleRegistersAll(Protocol protocol) {
    try (FakeServer server = new FakeServer(protocol, FakeServer.HONEST)) {
      Result result = run(new Idle(50, 20, Duration.ZERO), server);
      assertThat(result.faults()).isEqualTo(Faults.NONE);
      assertThat(result.figures().get(Figure.REGISTRATIONS_PER_SECOND)).isPositive();
      assertThat(server.accepted()).isEqualTo(70);
    }
  }

  @Test
  void idleLooksAtTheMemoryOfAProcess() {
    try (FakeServer server = new FakeServer(new IrcProtocol(), FakeServer.HONEST)) {
      Target own =
          new Target(
              server.target().ipv4(),
              server.port(),
              OptionalLong.of(ProcessHandle.current().pid()),
              new IrcProtocol());
      Surroundings here = new Surroundings(System::nanoTime, 7, Progress.NONE);
      Result result = Load.run(new Idle(5, 0, Duration.ZERO), own, QUICK, here);
      assertThat(result.figures())
          .containsKeys(Figure.RESIDENT_MEGABYTES, Figure.BYTES_PER_CONNECTION)
          .containsKeys(Figure.CPU_PER_REGISTRATION, Figure.GENERATOR_CORES);
    }
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void churnComesAndGoes(Protocol protocol) {
    try (FakeServer server = new FakeServer(protocol, FakeServer.HONEST)) {
      Result result = run(new Churn(100, 30), server);
      assertThat(result.faults()).isEqualTo(Faults.NONE);
      assertThat(result.figures().get(Figure.CYCLES_PER_SECOND)).isPositive();
      assertThat(result.figures()).containsKey(Figure.P99);
      assertThat(server.accepted()).isEqualTo(130);
    }
  }

  @Test
  void roomsKeepApart() {
    AtomicLong deliveries = new AtomicLong();
    Mischief counting =
        (line, number) -> {
          deliveries.set(number);
          return List.of(line);
        };
    try (FakeServer server = new FakeServer(new IrcProtocol(), counting)) {
      Rooms rooms = new Rooms(5, 4, 1000, Duration.ofMillis(300), Duration.ofMillis(100));
      Result result = run(rooms, server);
      assertThat(result.faults()).isEqualTo(Faults.NONE);
      // 1000 a second for 0.4 s, each heard by the three others in the room: none is left out.
      assertThat(deliveries).hasValue(1200);
    }
  }

  @Test
  void whatTheGeneratorIsLateCountsAsLatency() {
    // A clock that jumps by half a second, in the middle of the talking.
    long start = System.nanoTime();
    long jumpAt = start + 800_000_000;
    Surroundings stumbling =
        new Surroundings(
            () -> {
              long now = System.nanoTime();
              return now > jumpAt ? now + 500_000_000 : now;
            },
            99,
            Progress.NONE);
    AtomicLong deliveries = new AtomicLong();
    Mischief counting =
        (line, number) -> {
          deliveries.set(number);
          return List.of(line);
        };
    try (FakeServer server = new FakeServer(new IrcProtocol(), counting)) {
      Rooms rooms = new Rooms(1, 2, 500, Duration.ofMillis(1500), Duration.ZERO);
      Result result = Load.run(rooms, server.target(), QUICK, stumbling);
      assertThat(result.faults()).isEqualTo(Faults.NONE);
      assertThat(deliveries).hasValue(750);
      assertThat(result.figures().get(Figure.MAX)).isGreaterThan(400);
      assertThat(result.figures().get(Figure.GENERATOR_LATE_P99)).isGreaterThan(400);
    }
  }

  @Test
  void aRunThatTakesTooLongIsGivenUp() {
    AtomicLong looks = new AtomicLong();
    Surroundings fast =
        new Surroundings(() -> looks.incrementAndGet() * 1_000_000_000, 3, Progress.NONE);
    try (FakeServer server = new FakeServer(new IrcProtocol(), FakeServer.HONEST)) {
      assertThatThrownBy(() -> Load.run(FANOUT, server.target(), QUICK, fast))
          .isInstanceOf(BenchException.class)
          .hasMessage("not done within 60 s");
    }
  }

  @Test
  void severalRoomsNeedAProtocolWithRooms() {
    try (FakeServer server = new FakeServer(new LoginProtocol(), FakeServer.HONEST)) {
      Rooms two = new Rooms(2, 2, 100, Duration.ofSeconds(1), Duration.ZERO);
      assertThatThrownBy(() -> run(two, server)).hasMessageContaining("one room only");
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Churn(0, 0)).hasMessage("cycles is 0, allowed is 1 to 10000000");
    assertThatThrownBy(() -> new Rooms(1, 1, 1, Duration.ofSeconds(1), Duration.ZERO))
        .hasMessageStartingWith("members is 1");
    assertThatThrownBy(() -> new Fanout(1, 1, Duration.ZERO, Duration.ZERO, 1, 0))
        .hasMessageStartingWith("seconds is 0");
    assertThatThrownBy(() -> new Idle(70_000, 0, Duration.ZERO))
        .hasMessageStartingWith("connections is 70000");
  }
}
