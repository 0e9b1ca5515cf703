package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The way from one loop to another, whose turns the test makes.
class LaneTest {
  private final Queue<Runnable> otherSide = new ArrayDeque<>();
  private final List<Integer> opened = new ArrayList<>();
  private int rooms;
  private final Lane lane = new Lane(otherSide::add, () -> rooms++);

  private void put(int from, int to) {
    IntStream.range(from, to).forEach(i -> lane.execute(() -> opened.add(i)));
  }

  private void otherSideWorks() {
    otherSide.remove().run();
  }

  @Test
  void aTurnArrivesAsOneTaskInOrder() {
    put(0, 3);
    assertThat(otherSide).isEmpty();
    lane.handOver();
    lane.handOver();
    assertThat(otherSide).hasSize(1);
    otherSideWorks();
    assertThat(opened).containsExactly(0, 1, 2);
  }

  @Test
  void aFailureStopsNothing() {
    lane.execute(
        () -> {
          throw new IllegalStateException("told");
        });
    put(0, 1);
    lane.handOver();
    otherSideWorks();
    assertThat(opened).containsExactly(0);
  }

  @Test
  void itIsFullUntilHalfOfItHasArrived() {
    put(0, Lane.LETTERS_MAX / 2);
    lane.handOver();
    put(0, Lane.LETTERS_MAX / 2 - 1);
    assertThat(lane.isFull()).isFalse();
    put(0, 1);
    assertThat(lane.isFull()).isTrue();
    lane.handOver();
    put(0, 1);
    assertThat(lane.isFull()).isTrue();
    lane.handOver();

    otherSideWorks();
    assertThat(rooms).isZero();
    otherSideWorks();
    assertThat(rooms).isEqualTo(1);
    otherSideWorks();
    assertThat(rooms).as("told once").isEqualTo(1);
    put(0, 1);
    assertThat(lane.isFull()).isFalse();
  }

  @Test
  void whoDoesNotWaitIsNotTold() {
    put(0, Lane.LETTERS_MAX);
    lane.handOver();
    otherSideWorks();
    assertThat(rooms).isZero();
  }

  /// All arrived between the question and the hand-over: the last letter still says so.
  @Test
  void roomIsToldOfThoughTheRestArrivedMeanwhile() {
    put(0, Lane.LETTERS_MAX - 1);
    lane.handOver();
    put(0, 1);
    assertThat(lane.isFull()).isTrue();
    otherSideWorks();
    assertThat(rooms).isEqualTo(1);
    lane.handOver();
    otherSideWorks();
    assertThat(rooms).isEqualTo(1);
  }
}
