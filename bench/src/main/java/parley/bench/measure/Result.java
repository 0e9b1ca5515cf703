package parley.bench.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// What one run showed.
///
/// @param title scenario and its numbers, such as `fanout 1000 10 5`
/// @param settings what else it depends on (protocol, port, window), in order
/// @param figures what was measured; those that could not be are not there
/// @param faults what went wrong
public record Result(
    String title,
    SequencedMap<String, String> settings,
    Map<Figure, Double> figures,
    Faults faults) {

  /// Copies the figures, in the order of [Figure].
  public Result {
    EnumMap<Figure, Double> ordered = new EnumMap<>(Figure.class);
    ordered.putAll(figures);
    figures = Collections.unmodifiableMap(ordered);
  }

  /// One line of JSON: what was run, its settings as text, its figures and faults as numbers.
  public String json() {
    StringBuilder json = new StringBuilder("{\"scenario\":").append(quoted(title));
    settings.forEach(
        (name, value) -> json.append(',').append(quoted(name)).append(':').append(quoted(value)));
    figures.forEach(
        (figure, value) ->
            json.append(',').append(quoted(figure.key())).append(':').append(number(value)));
    return json.append(',').append(faults.json()).append('}').toString();
  }

  /// The same for people: one figure to a line.
  public String table() {
    int width = figures.keySet().stream().mapToInt(f -> f.label().length()).max().orElse(10);
    StringBuilder table = new StringBuilder(title).append("  ").append(settings).append('\n');
    figures.forEach((figure, value) -> row(table, width, figure.label(), Figure.format(value)));
    row(table, width, "faults", faults.toString());
    return table.toString();
  }

  private static void row(StringBuilder table, int width, String label, String value) {
    table
        .append("  ")
        .append(label)
        .append(" ".repeat(Math.max(0, width - label.length())))
        .append("  ")
        .append(value)
        .append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /// Text as a JSON string.
  public static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
