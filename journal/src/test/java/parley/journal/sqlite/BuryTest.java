package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.Event.Kept;
import parley.journal.JournalException;
import parley.journal.Talk;

/// A commit that reached the log but not the log's index: SQLite says it failed, and a crash brings
/// it back, unless it is buried.
///
/// This is what an error in flushing leaves behind. It is made here by letting a copy of the
/// database go on by one commit and giving the original the copy's longer log.
class BuryTest {
  @TempDir Path folder;

  @Test
  void withoutBurialACrashBringsItBack() throws Exception {
    try (var live = open(folder.resolve("live"))) {
      long lost = leaveUnindexedCommit(live);
      assertThat(isThere(live, lost)).isFalse();
      assertThat(isThereAfterCrash(lost)).isTrue();
    }
  }

  @Test
  void burialEndsIt() throws Exception {
    try (var live = open(folder.resolve("live"))) {
      long lost = leaveUnindexedCommit(live);
      try (var appender = new Appender(appending(folder.resolve("live")))) {
        assertThat(appender.holds(lost)).isFalse();
        appender.bury();
      }
      assertThat(isThere(live, lost)).isFalse();
      assertThat(isThereAfterCrash(lost)).isFalse();
    }
  }

  /// Keeps some events, then leaves one more in the log alone.
  ///
  /// @return its id
  private long leaveUnindexedCommit(Startup live)
      throws SQLException, IOException, JournalException {
    var talk = new Talk(1);
    var order = live.order();
    try (var appender = new Appender(appending(folder.resolve("live")))) {
      commit(appender, order, talk.next(30));
    }
    var copy = folder.resolve("copy");
    Image.copy(folder.resolve("live"), copy);
    try (var other = open(copy)) {
      var lost = talk.next(3);
      try (var appender = new Appender(appending(copy))) {
        commit(appender, other.order(), lost);
      }
      giveLongerLog(copy, folder.resolve("live"));
      return lost.getLast().id();
    }
  }

  private static void commit(Appender appender, RoomOrder order, List<Kept> events)
      throws SQLException {
    assertThat(order.admit(events)).isNull();
    appender.insert(order);
    appender.commit();
    order.keep();
  }

  private static void giveLongerLog(Path from, Path to) throws IOException {
    var longer = Files.readAllBytes(from.resolve("parley.db-wal"));
    try (var log = FileChannel.open(to.resolve("parley.db-wal"), StandardOpenOption.WRITE)) {
      int known = (int) log.size();
      assertThat(longer.length).isGreaterThan(known);
      log.write(ByteBuffer.wrap(longer, known, longer.length - known), known);
    }
  }

  private static boolean isThere(Startup startup, long id) throws SQLException {
    try (var statement = startup.connection().createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM event WHERE id = " + id)) {
      return row.getInt(1) > 0;
    }
  }

  private boolean isThereAfterCrash(long id) throws SQLException, IOException, JournalException {
    var image = folder.resolve("image");
    Image.copy(folder.resolve("live"), image);
    try (var crashed = open(image)) {
      return isThere(crashed, id);
    }
  }

  private static Connection appending(Path folder) throws SQLException {
    return Connections.to(settings(folder)).open(Connections.Use.APPEND);
  }

  private static Startup open(Path folder) throws JournalException {
    return Startup.of(settings(folder), Connections.to(settings(folder)));
  }

  private static SqliteSettings settings(Path folder) {
    return new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
  }
}
