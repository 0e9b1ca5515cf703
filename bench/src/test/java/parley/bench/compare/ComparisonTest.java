package parley.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.bench.load.BenchException;
import parley.bench.measure.Faults;
import parley.bench.measure.Figure;
import parley.bench.measure.Result;

class ComparisonTest {
  private final List<String> told = new ArrayList<>();
  private final Comparison.Listener listener =
      new Comparison.Listener() {
        @Override
        public void ran(Contender contender, int round, Result result) {
          told.add(contender.name() + round);
        }

        @Override
        public void failed(Contender contender, int round, String why) {
          told.add(contender.name() + round + " " + why);
        }
      };

  private static Result result(double perSecond, double cores, Faults faults) {
    return new Result(
        "x",
        new LinkedHashMap<>(),
        Map.of(Figure.DELIVERIES_PER_SECOND, perSecond, Figure.SERVER_CORES, cores),
        faults);
  }

  private static List<Contender> contenders(String... names) {
    return List.of(names).stream().map(name -> new Contender(name, List.of())).toList();
  }

  @Test
  void everyRoundBeginsWithAnother() {
    Comparison.of(contenders("a", "b", "c"), 3, c -> result(1, 1, Faults.NONE), listener);
    assertThat(told).containsExactly("a0", "b0", "c0", "b1", "c1", "a1", "c2", "a2", "b2");
  }

  @Test
  void theTableHasMediansSpreadsAndRatiosToTheFirst() {
    LinkedHashMap<String, List<Double>> values = new LinkedHashMap<>();
    values.put("limit", new ArrayList<>(List.of(200.0, 400.0, 100.0)));
    values.put("parley", new ArrayList<>(List.of(300.0, 100.0, 200.0)));
    Comparison comparison =
        Comparison.of(
            contenders("limit", "parley"),
            3,
            c -> result(values.getOrDefault(c.name(), List.of()).removeFirst(), 0.5, Faults.NONE),
            listener);
    assertThat(comparison.markdown())
        .isEqualTo(
            """
            | | limit | parley |
            |---|---|---|
            | deliveries/s | 200.0 (100.0–400.0) | 200.0 (100.0–300.0) ×1.000 |
            | server CPU, cores | 0.500 | 0.500 |
            | runs; not completed; faults | 3; 0; none | 3; 0; none |
            """);
    assertThat(comparison.complete()).isTrue();
  }

  @Test
  void whatFailsIsSaidAndTheRestStillMeasured() {
    Comparison comparison =
        Comparison.of(
            contenders("good", "bad"),
            2,
            c -> {
              if (c.name().equals("bad")) {
                throw new BenchException("it is gone");
              }
              return result(5, 1, new Faults(1, 0, 0, 0, 0, 0, 0));
            },
            listener);
    assertThat(told).containsExactly("good0", "bad0 it is gone", "bad1 it is gone", "good1");
    assertThat(comparison.complete()).isFalse();
    assertThat(comparison.faults().lost()).isEqualTo(2);
    assertThat(comparison.markdown())
        .contains("| deliveries/s | 5.000 | – |")
        .contains("| 2; 0; 2 lost | 0; 2; none |")
        .endsWith("\nbad: it is gone\n");
  }

  private static Result noisy(double otherCores, long lost) {
    return new Result(
        "x",
        new LinkedHashMap<>(),
        Map.of(Figure.OTHER_CORES, otherCores),
        new Faults(lost, 0, 0, 0, 0, 0, 0));
  }

  private static Result quietest(double coresMax, Result... results) {
    List<Result> left = new ArrayList<>(List.of(results));
    Result best = new QuietTrial(c -> left.removeFirst(), coresMax).run(contenders("a").getFirst());
    assertThat(left).isEmpty();
    return best;
  }

  @Test
  void aRunOnABusyMachineIsRepeatedAndTheQuietestKept() {
    assertThat(quietest(0.2, noisy(0.1, 0))).isEqualTo(noisy(0.1, 0));
    assertThat(quietest(0.2, noisy(0.9, 0), noisy(0.2, 0))).isEqualTo(noisy(0.2, 0));
    assertThat(quietest(0.2, noisy(0.9, 0), noisy(0.5, 0), noisy(0.7, 0), noisy(0.6, 0)))
        .isEqualTo(noisy(0.5, 0));
    assertThat(quietest(0, noisy(0.9, 0))).isEqualTo(noisy(0.9, 0));
  }

  @Test
  void faultsAreNotMeasuredAway() {
    assertThat(quietest(0.2, noisy(0.9, 1))).isEqualTo(noisy(0.9, 1));
    assertThat(quietest(0.2, noisy(0.5, 0), noisy(0.9, 1))).isEqualTo(noisy(0.9, 1));
  }

  @Test
  void medians() {
    assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 3));
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(2.5, 1, 4));
    assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void aServerIsGivenInOneWord() {
    assertThat(Contender.parse("a=127.0.0.1:6667"))
        .isEqualTo(new Contender("a", List.of("--host", "127.0.0.1", "--port", "6667")));
    assertThat(Contender.parse("a=h:1:22:--in-flight,8").options())
        .containsExactly("--host", "h", "--port", "1", "--pid", "22", "--in-flight", "8");
    assertThat(Contender.parse("a=h:1::--proto,login").options())
        .containsExactly("--host", "h", "--port", "1", "--proto", "login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "=h:1", "a=h", "a=h:"})
  void otherShapesAreRefused(String text) {
    assertThatThrownBy(() -> Contender.parse(text)).hasMessageContaining("NAME=HOST:PORT");
  }
}
