package parley.server.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What someone may have meant who wrote a name that there is not.
final class NearestKey {
  private static final int LENGTH_MAX = 60;

  private NearestKey() {}

  static boolean isSection(String name) {
    return sections().contains(name);
  }

  static List<String> sections() {
    return Keys.all().stream().map(Key::section).distinct().toList();
  }

  /// What to say of an unknown key.
  static String unknown(String name) {
    var last = name.substring(name.lastIndexOf('.') + 1);
    for (Key<?> key : Keys.all()) {
      if (key.lastName().equals(last)) {
        return suggestion("key", key.name());
      }
    }
    var nearest = nearest(name, Keys.all().stream().map(Key::name).toList());
    return nearest == null
        ? "unknown key; allowed: the keys in docs/configuration.md"
        : suggestion("key", nearest);
  }

  /// What to say of an unknown key where only these are known.
  static String unknown(String name, Collection<String> known) {
    var nearest = nearest(name, known);
    return nearest == null
        ? "unknown key; allowed: " + String.join(", ", known)
        : suggestion("key", nearest);
  }

  /// What to say of an unknown section.
  static String unknownSection(String name) {
    var known = new ArrayList<>(sections());
    known.addAll(List.of(TomlFile.LISTEN, OperatorTables.OPERATOR, OperatorTables.ROLES));
    known.addAll(List.of(GatewayTables.WEBIRC, ClassTables.CLASS));
    var nearest = nearest(name, known);
    return nearest == null
        ? "unknown section; allowed: " + String.join(", ", known)
        : suggestion("section", nearest);
  }

  private static String suggestion(String what, String nearest) {
    return "unknown " + what + "; did you mean " + nearest + "?";
  }

  private static @Nullable String nearest(String name, Collection<String> known) {
    if (name.length() > LENGTH_MAX) {
      return null;
    }
    String nearest = null;
    // Up to every third character may be wrong; further away it would be guessing.
    int least = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /// How many characters must be changed, added, taken away, or swapped with the next.
  private static int distance(String from, String to) {
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, i, j, from, to);
      }
    }
    return steps[from.length()][to.length()];
  }

  private static int step(int[][] steps, int i, int j, String from, String to) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least = steps[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
