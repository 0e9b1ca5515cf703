package parley.core;

import java.util.ArrayList;
import java.util.List;

/// Short immutable lists that are replaced where they change.
final class Few {
  private Few() {}

  static <T> List<T> with(List<T> list, T added) {
    if (list.isEmpty()) {
      return List.of(added);
    }
    var longer = new ArrayList<T>(list.size() + 1);
    longer.addAll(list);
    longer.add(added);
    return List.copyOf(longer);
  }

  static <T> List<T> without(List<T> list, T removed) {
    var shorter = new ArrayList<>(list);
    shorter.remove(removed);
    return List.copyOf(shorter);
  }
}
