package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.bench.load.FakeServer;
import parley.bench.load.Protocol;
import picocli.CommandLine;

class BenchCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int bench(String line) {
    return new CommandLine(new BenchCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(line.split(" "));
  }

  private static FakeServer server(FakeServer.Mischief mischief) {
    return new FakeServer(Protocol.named("irc").orElseThrow(), mischief);
  }

  @Test
  void aRunPrintsJsonOnOutputAndATableOnError() {
    try (FakeServer server = server(FakeServer.HONEST)) {
      assertThat(bench("fanout 3 2 1 --messages 50 --port " + server.port())).isZero();
      assertThat(out.toString().lines().toList())
          .singleElement()
          .asString()
          .startsWith("{\"scenario\":\"fanout 3 2 50!\"")
          .contains("\"lost\":0", "\"window\":\"8\"");
      assertThat(err.toString()).contains("deliveries/s").contains("faults");
    }
  }

  @Test
  void lostMessagesAreNoSuccess() {
    try (FakeServer server = server((line, number) -> number == 20 ? List.of() : List.of(line))) {
      assertThat(bench("fanout 3 2 1 --messages 50 --port " + server.port())).isEqualTo(3);
      assertThat(out.toString()).contains("\"lost\":1");
    }
  }

  @Test
  void otherMachinesAreRefusedInOneLine() {
    assertThat(bench("idle 5 --host 192.0.2.1")).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("bench: only this machine (127.x.x.x) can be measured, not 192.0.2.1");
  }

  @Test
  void aMistakeOnTheCommandLineIsTwo() {
    assertThat(bench("fanout 3")).isEqualTo(2);
    assertThat(bench("compare a=127.0.0.1:1")).isEqualTo(2);
    assertThat(bench("--nonsense")).isEqualTo(2);
  }

  @Test
  void aNumberOutOfRangeIsSaid() {
    assertThat(bench("churn 0")).isEqualTo(1);
    assertThat(err.toString()).contains("cycles is 0, allowed is 1 to 10000000");
    assertThat(bench("churn 5 --proto xmpp")).isEqualTo(1);
    assertThat(err.toString()).contains("known are irc, plain, login");
  }

  @Test
  void compareMeasuresSeveralInTurn() {
    try (FakeServer one = server(FakeServer.HONEST);
        FakeServer two = server(FakeServer.HONEST)) {
      String servers =
          "one=127.0.0.1:%d two=127.0.0.1:%d::--in-flight,4".formatted(one.port(), two.port());
      assertThat(bench("compare --rounds 2 " + servers + " -- churn 30 --warm 5")).isZero();
      assertThat(out.toString())
          .contains("| | one | two |", "| cycles/s |", "| 2; 0; none | 2; 0; none |");
      assertThat(err.toString().lines()).hasSize(4).allMatch(l -> l.startsWith("{\"name\":\""));
      assertThat(one.accepted()).isEqualTo(70);
    }
  }

  @Test
  void compareSaysWhatCouldNotBeMeasured() {
    assertThat(bench("compare a=127.0.0.1:1 -- churn 5")).isEqualTo(1);
    assertThat(out.toString()).contains("a: the server refused").contains("connection refused");
    assertThat(bench("compare a=127.0.0.1:1 -- chess 5")).isEqualTo(1);
  }

  @Test
  void everyScenarioExplainsItself() {
    for (String scenario : List.of("fanout", "rooms", "idle", "churn", "compare")) {
      assertThat(bench(scenario + " --help")).isZero();
    }
    assertThat(out.toString()).contains("--window", "--rate", "--hold", "--warm", "--rounds");
  }
}
