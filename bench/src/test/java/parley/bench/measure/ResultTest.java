package parley.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTest {
  private static Result result(Faults faults) {
    LinkedHashMap<String, String> about = new LinkedHashMap<>();
    about.put("server", "127.0.0.1:6667");
    about.put("note", "a \"quoted\" \\ \n word");
    return new Result(
        "fanout 1 2 3",
        about,
        Map.of(Figure.P50, 1.25, Figure.DELIVERIES_PER_SECOND, 1_234_567.8),
        faults);
  }

  @Test
  void jsonIsOneLine() {
    assertThat(result(new Faults(1, 2, 3, 4, 5, 6, 7)).json())
        .isEqualTo(
            "{\"scenario\":\"fanout 1 2 3\",\"server\":\"127.0.0.1:6667\","
                + "\"note\":\"a \\\"quoted\\\" \\\\ \\u000a word\","
                + "\"deliveries_per_s\":1234567.8000,\"p50_ms\":1.2500,"
                + "\"lost\":1,\"reordered\":2,\"repeated\":3,\"misrouted\":4,"
                + "\"damaged\":5,\"dropped\":6,\"refused\":7}");
  }

  @Test
  void theTableHasAFigureToALine() {
    assertThat(result(new Faults(0, 2, 0, 0, 0, 1, 0)).table().lines())
        .contains("  deliveries/s  1,234,568", "  p50, ms       1.250")
        .endsWith("  faults        2 reordered, 1 dropped");
    assertThat(result(Faults.NONE).table()).contains("faults        none");
  }

  @Test
  void faultsAddUp() {
    Faults some = new Faults(1, 2, 3, 4, 5, 6, 7);
    assertThat(some.total()).isEqualTo(28);
    assertThat(some.plus(some)).isEqualTo(new Faults(2, 4, 6, 8, 10, 12, 14));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "0.01234, 0.0123",
    "0.1234, 0.123",
    "1.2341, 1.234",
    "12.345, 12.35",
    "123.45, 123.5",
    "12345678, '12,345,678'"
  })
  void numbersHaveAsManyDigitsAsMeanSomething(double value, String text) {
    assertThat(Figure.format(value)).isEqualTo(text);
  }
}
