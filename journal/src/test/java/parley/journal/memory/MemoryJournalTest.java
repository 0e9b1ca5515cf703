package parley.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.RoomName;
import parley.journal.Fate;
import parley.journal.Journal;
import parley.journal.JournalContract;
import parley.journal.Reading;
import parley.journal.Talk;
import parley.journal.TestHub;

class MemoryJournalTest extends JournalContract {
  private static final long MANY_BYTES = 10_000_000;

  @Override
  protected Journal open() {
    return new MemoryJournal(10_000, MANY_BYTES, hub);
  }

  @Test
  void ofEveryRoomTheNewestAreHeld() {
    var hub = new TestHub();
    var journal = new MemoryJournal(3, MANY_BYTES, hub);
    var said = new Talk(20).next(200);
    append(journal, hub, said);
    for (RoomName room : Talk.rooms()) {
      var inRoom = said.stream().filter(event -> event.strand().equals(room)).toList();
      assertThat(sequences(journal, hub, room))
          .isEqualTo(
              inRoom.reversed().stream()
                  .limit(3)
                  .map(event -> Talk.inRoom(event).sequence())
                  .toList()
                  .reversed());
    }
  }

  @Test
  void ofAllRoomsTheNewestThatFitAreHeld() {
    var hub = new TestHub();
    var journal = new MemoryJournal(1000, 20_000, hub);
    var talk = new Talk(21);
    append(journal, hub, talk.next(500));
    var last = talk.next(30);
    append(journal, hub, last);
    long held = 0;
    for (RoomName room : Talk.rooms()) {
      held += sequences(journal, hub, room).size();
    }
    assertThat(held).isBetween(30L, 100L);
    for (Kept event : last) {
      assertThat(sequences(journal, hub, Talk.inRoom(event).room()))
          .contains(Talk.inRoom(event).sequence());
    }
  }

  @Test
  void whatIsForgottenStillCounts() {
    var hub = new TestHub();
    var journal = new MemoryJournal(1, 0, hub);
    var talk = new Talk(22);
    append(journal, hub, talk.next(50));
    append(journal, hub, talk.next(50));
    for (RoomName room : Talk.rooms()) {
      assertThat(sequences(journal, hub, room)).isEmpty();
    }
  }

  private static void append(Journal journal, TestHub hub, List<Kept> events) {
    var fate = new Fate();
    journal.append(events, fate);
    hub.await(fate::isTold);
    assertThat(fate.failure()).isNull();
  }

  private static List<Long> sequences(Journal journal, TestHub hub, RoomName room) {
    var reading = new Reading();
    journal.read(HistoryQuery.newest(room, KeptKind.ALL, 1000), reading);
    hub.await(reading::isTold);
    return reading.events().stream().map(event -> Talk.inRoom(event).sequence()).toList();
  }
}
