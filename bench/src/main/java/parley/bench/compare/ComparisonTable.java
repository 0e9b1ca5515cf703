package parley.bench.compare;

import java.util.List;
import java.util.SequencedMap;
import parley.bench.compare.Comparison.Runs;
import parley.bench.measure.Figure;

/// A comparison in Markdown. A cell is `median (least–most) ×ratio`, where the ratio is to the
/// first server's median; figures that only explain have none. The spread is left out where all
/// runs agree.
final class ComparisonTable {
  private final SequencedMap<String, Runs> runs;

  ComparisonTable(SequencedMap<String, Runs> runs) {
    this.runs = runs;
  }

  String markdown() {
    StringBuilder table = new StringBuilder("| |");
    runs.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
    table.append("\n|---|").append("---|".repeat(runs.size())).append('\n');
    for (Figure figure : Figure.values()) {
      if (runs.values().stream().anyMatch(r -> !r.values(figure).isEmpty())) {
        row(table, figure);
      }
    }
    table.append("| runs; not completed; faults |");
    for (Runs of : runs.values()) {
      table.append(
          " %d; %d; %s |".formatted(of.results().size(), of.failures().size(), of.faults()));
    }
    table.append('\n');
    runs.forEach((name, of) -> reasons(table, name, of.failures()));
    return table.toString();
  }

  private void row(StringBuilder table, Figure figure) {
    table.append("| ").append(figure.label()).append(" |");
    List<Double> first = runs.firstEntry().getValue().values(figure);
    boolean isFirst = true;
    for (Runs of : runs.values()) {
      List<Double> values = of.values(figure);
      table.append(' ').append(values.isEmpty() ? "–" : cell(Spread.of(values)));
      if (!isFirst && !values.isEmpty() && !first.isEmpty()) {
        table.append(ratio(figure, Spread.of(values).median(), Spread.of(first).median()));
      }
      table.append(" |");
      isFirst = false;
    }
    table.append('\n');
  }

  private static String cell(Spread spread) {
    String median = Figure.format(spread.median());
    return spread.least() == spread.most()
        ? median
        : "%s (%s–%s)"
            .formatted(median, Figure.format(spread.least()), Figure.format(spread.most()));
  }

  private static String ratio(Figure figure, double value, double first) {
    return figure.better() == Figure.Better.NEITHER || first == 0
        ? ""
        : " ×" + Figure.format(value / first);
  }

  private static void reasons(StringBuilder table, String name, List<String> failures) {
    failures.stream()
        .distinct()
        .forEach(why -> table.append("\n").append(name).append(": ").append(why).append('\n'));
  }
}
