package parley.bench.load;

import java.util.HashSet;
import java.util.Set;

/// What one receiver has heard of each sender of its room: whether every sequence, counted from 0,
/// came once and in order.
final class Heard {
  /// So many missing messages are remembered, to tell a late one from a repeated one.
  private static final int MISSING_MAX = 100_000;

  private final int[] next;
  private final Set<Long> missing = new HashSet<>(0);
  private long missingBeyond;

  /// @param slots how many senders the room has
  Heard(int slots) {
    this.next = new int[slots];
  }

  int slots() {
    return next.length;
  }

  /// The sequence expected next of a sender: one more than the highest that came.
  int next(int slot) {
    return next[slot];
  }

  /// A message came.
  ///
  /// @return false where it was not the one expected: then ask [#unexpected]
  boolean expected(int slot, long sequence) {
    if (next[slot] != sequence) {
      return false;
    }
    next[slot]++;
    return true;
  }

  /// A message came that was not expected: counts what that means.
  void unexpected(int slot, long sequence, Tally tally) {
    if (sequence > next[slot]) {
      skip(slot, sequence);
      tally.delivered++;
    } else if (missing.remove(key(slot, sequence))) {
      tally.reordered++;
      tally.delivered++;
    } else {
      tally.repeated++;
    }
  }

  /// Messages that did not come although later ones of their sender did.
  long missing() {
    return missing.size() + missingBeyond;
  }

  private void skip(int slot, long sequence) {
    for (long gone = next[slot]; gone < sequence; gone++) {
      if (missing.size() == MISSING_MAX) {
        missingBeyond += sequence - gone;
        break;
      }
      missing.add(key(slot, gone));
    }
    next[slot] = (int) sequence + 1;
  }

  private static long key(int slot, long sequence) {
    return (long) slot << 48 | sequence;
  }
}
