package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;

/// A peer's time in a room, and how far it has seen the room's one order: without gaps, nothing
/// twice, from whatever was the first thing it saw.
final class Stay {
  private static final int NOWHERE = -1;

  private final String who;
  private final Order order;
  private final IntPredicate maySkip;
  private final IntPredicate untold;
  private int seenUpTo = NOWHERE;
  private int blockFirst = NOWHERE;
  private int blockLast = NOWHERE;

  /// @param who for failures
  /// @param order what was kept in the room
  /// @param maySkip which tokens the peer need not be shown when they are new
  /// @param untold which tokens it is never shown
  Stay(String who, Order order, IntPredicate maySkip, IntPredicate untold) {
    this.who = who;
    this.order = order;
    this.maySkip = maySkip;
    this.untold = untold;
  }

  void live(int token) {
    endBlock();
    int place = order.place(token);
    assertThat(place).as("%s is shown %d in order, once", who, token).isGreaterThan(seenUpTo);
    if (seenUpTo != NOWHERE) {
      assertSkipped(seenUpTo + 1, place);
    }
    seenUpTo = place;
  }

  /// A line of the history, which comes in one block.
  void past(int token) {
    int place = order.place(token);
    if (blockLast != NOWHERE && place <= blockLast) {
      endBlock();
    }
    if (blockLast == NOWHERE) {
      blockFirst = place;
    } else {
      for (int i = blockLast + 1; i < place; i++) {
        assertThat(untold.test(order.token(i)))
            .as("%s is shown a history without gaps; with %d", who, order.token(i))
            .isTrue();
      }
    }
    blockLast = place;
  }

  /// What comes next is no history. It has shown everything up to this moment.
  private void endBlock() {
    if (blockLast == NOWHERE) {
      return;
    }
    assertThat(blockLast)
        .as("%s is shown a history with all that was said", who)
        .isGreaterThanOrEqualTo(seenUpTo);
    if (seenUpTo != NOWHERE) {
      assertSkipped(seenUpTo + 1, blockFirst);
    }
    seenUpTo = blockLast;
    blockLast = NOWHERE;
  }

  /// Everything has gone out.
  void assertSeenAll() {
    endBlock();
    if (seenUpTo != NOWHERE) {
      assertSkipped(seenUpTo + 1, order.size());
    }
  }

  boolean sawAnything() {
    return seenUpTo != NOWHERE;
  }

  private void assertSkipped(int from, int to) {
    for (int i = from; i < to; i++) {
      assertThat(maySkip.test(order.token(i))).as("%s misses %d", who, order.token(i)).isTrue();
    }
  }
}
