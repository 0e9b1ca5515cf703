package parley.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who had which nick not long ago. Hub thread only; changed by [Chat#evolve] alone.
///
/// Bounded for each nick and in total; the oldest are forgotten first, and all with a restart.
final class Departures {
  /// Of one nick; more would let one person push out all others.
  static final int PER_NICK_MAX = 10;

  private final int max;
  private final Map<Long, Departed> all = new LinkedHashMap<>();
  private final Map<Nick, Deque<Long>> byNick = new HashMap<>();
  private long last;

  /// @param max how many in total; 0 for none
  Departures(int max) {
    this.max = max;
  }

  void add(Departed departed) {
    if (max == 0) {
      return;
    }
    long number = ++last;
    all.put(number, departed);
    var numbers = byNick.computeIfAbsent(departed.origin().nick(), _ -> new ArrayDeque<>(1));
    numbers.add(number);
    if (numbers.size() > PER_NICK_MAX) {
      all.remove(numbers.remove());
    }
    if (all.size() > max) {
      forgetOldest();
    }
  }

  private void forgetOldest() {
    var oldest = all.entrySet().iterator();
    var nick = oldest.next().getValue().origin().nick();
    oldest.remove();
    var numbers = byNick.get(nick);
    if (numbers != null) {
      numbers.remove();
      if (numbers.isEmpty()) {
        byNick.remove(nick);
      }
    }
  }

  /// Who had this nick, the last one first.
  List<Departed> of(Nick nick) {
    var numbers = byNick.get(nick);
    if (numbers == null) {
      return List.of();
    }
    var found = new ArrayList<Departed>(numbers.size());
    numbers
        .descendingIterator()
        .forEachRemaining(
            number -> {
              var departed = all.get(number);
              if (departed != null) {
                found.add(departed);
              }
            });
    return found;
  }
}
