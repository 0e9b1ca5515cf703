package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.Names;
import parley.core.ReadMarker;
import parley.core.ReadMarker.InRoom;
import parley.core.ReadMarker.WithPerson;
import parley.journal.JournalException;
import parley.journal.MarkerStore;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// How far people have read, in a file, also across restarts and on a failing disk.
class SqliteMarkersTest {
  private static final Names NAMES = new Names(30, 50);
  private static final Instant EARLY = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Instant LATE = Instant.parse("2026-03-02T12:00:00.456Z");

  @TempDir private Path folder;

  private final TestHub hub = new TestHub();
  private final List<SqliteJournal> opened = new ArrayList<>();
  private boolean broken;

  @AfterEach
  void close() {
    opened.forEach(SqliteJournal::close);
  }

  @Test
  void theLatestOutlivesTheServer() throws JournalException {
    var store = store();
    store.keep("Alice", room("Den"), EARLY);
    store.keep("Alice", room("den"), LATE);
    store.keep("Alice", room("DEN"), EARLY);
    store.keep("Alice", person("Bob"), EARLY);
    store.keep("Bob", person("den"), EARLY);
    close();

    var reopened = store();
    assertThat(find(reopened, "Alice")).isEqualTo(Map.of(room("den"), LATE, person("bob"), EARLY));
    reopened.keep("Alice", room("den"), EARLY);
    close();

    assertThat(find(store(), "Alice")).containsEntry(room("den"), LATE);
  }

  @Test
  void whatIsNotWrittenYetIsFoundToo() throws JournalException {
    var store = store();
    store.keep("Alice", room("den"), EARLY);
    store.keep("Bob", room("attic"), EARLY);

    assertThat(find(store, "Alice")).isEqualTo(Map.of(room("den"), EARLY));
    assertThat(find(store, "Carol")).isEmpty();
  }

  @Test
  void whatTheDiskRefusedIsKeptLater() throws JournalException {
    var store = store();
    broken = true;
    store.keep("Alice", room("den"), EARLY);
    assertThat(find(store, "Alice")).isNull();

    broken = false;
    close();
    assertThat(find(store(), "Alice")).isEqualTo(Map.of(room("den"), EARLY));
  }

  @Test
  void theEarliestOfTooManyAreForgotten() throws JournalException {
    var store = store();
    for (int i = 0; i <= MarkerStore.MARKERS_MAX; i++) {
      store.keep("Alice", room("room" + i), EARLY.plusSeconds(i));
    }
    close();

    assertThat(find(store(), "Alice"))
        .hasSize(MarkerStore.MARKERS_MAX)
        .doesNotContainKey(room("room0"));
  }

  private MarkerStore store() throws JournalException {
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    var real = Connections.to(settings);
    Connections perhaps =
        use -> {
          if (broken && use == Connections.Use.MARKERS) {
            throw FlakyDisk.broken();
          }
          return real.open(use);
        };
    var journal = SqliteJournal.open(settings, perhaps, hub, new Troubles());
    opened.add(journal);
    journal.recover();
    return journal.accounts().markers();
  }

  /// Null where it failed.
  private @Nullable Map<ReadMarker.Target, Instant> find(MarkerStore store, String account) {
    var answers = new ArrayList<@Nullable Map<ReadMarker.Target, Instant>>();
    store.find(
        account,
        new MarkerStore.Finding() {
          @Override
          public void found(Map<ReadMarker.Target, Instant> read) {
            answers.add(read);
          }

          @Override
          public void failed(String reason) {
            answers.add(null);
          }
        });
    hub.await(() -> !answers.isEmpty());
    return answers.getFirst();
  }

  private static ReadMarker.Target room(String name) {
    return new InRoom(Objects.requireNonNull(NAMES.room(name)));
  }

  private static ReadMarker.Target person(String name) {
    return new WithPerson(Objects.requireNonNull(NAMES.nick(name)));
  }
}
