package parley.dialect.irc;

import java.util.Arrays;
import java.util.List;

/// Lists within a parameter: `#a,#b`.
final class Items {
  private Items() {}

  /// The items between separators, without empty ones.
  static List<String> of(String list, char separator) {
    if (list.indexOf(separator) < 0) {
      return list.isEmpty() ? List.of() : List.of(list);
    }
    return Arrays.stream(list.split(String.valueOf(separator), -1))
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
