package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.journal.Fate;
import parley.journal.Histories;
import parley.journal.JournalException;
import parley.journal.Talk;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// What opening says to an operator, and leaves behind.
class StartupTest {
  @TempDir Path parent;

  private final TestHub hub = new TestHub();

  @Test
  void aMissingFolderIsMade() throws JournalException {
    var folder = parent.resolve("a/b");
    open(folder).close();
    assertThat(folder.resolve("parley.db")).isRegularFile();
  }

  @Test
  void whatIsMadeIsForTheServersUserAlone() throws Exception {
    var folder = parent.resolve("a/data");
    try (var _ = open(folder)) {
      assertThat(rights(folder)).isEqualTo("rwx------");
      assertThat(names(folder))
          .contains("parley.db", "parley.db-wal", "parley.db-shm", "parley.lock")
          .allSatisfy(name -> assertThat(rights(folder.resolve(name))).isEqualTo("rw-------"));
    }
  }

  @Test
  void rightsThatAreThereStay() throws Exception {
    var folder = Files.createDirectory(parent.resolve("data"));
    var database = Files.createFile(folder.resolve("parley.db"));
    var shared = PosixFilePermissions.fromString("rw-rw----");
    Files.setPosixFilePermissions(database, shared);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
    try (var _ = open(folder)) {
      assertThat(rights(folder)).isEqualTo("rwxrwx---");
      assertThat(rights(database)).isEqualTo("rw-rw----");
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aFolderWithAnOddNameIsTakenAsItIs() throws JournalException, IOException {
    var folder = parent.resolve("ä b?c=d&mode=memory %41#e");
    open(folder).close();
    assertThat(folder.resolve("parley.db")).isRegularFile();
    try (var there = Files.list(parent)) {
      assertThat(there).containsExactly(folder);
    }
  }

  @Test
  void afterACleanEndThereIsOneFileToCopy() throws JournalException, IOException {
    var folder = parent.resolve("data");
    try (var journal = open(folder)) {
      var fate = new Fate();
      journal.append(new Talk(1).next(100), fate);
      hub.await(fate::isTold);
    }
    assertThat(names(folder)).containsExactly("parley.db", "parley.lock");
  }

  @Test
  void aFolderInUseIsRefusedAndTheFirstServerGoesOn() throws JournalException {
    var folder = parent.resolve("data");
    try (var first = open(folder)) {
      assertRefused(
          folder,
          "data folder %s is in use by another server (pid %d): stop it, or choose another folder"
              .formatted(folder, ProcessHandle.current().pid()));
      assertRefused(folder.resolve("../data"), "is in use by another server");
      assertThat(Histories.read(first, hub)).isEqualTo(Histories.of(List.of()));
    }
    open(folder).close();
  }

  @Test
  void aFolderInUseByAnotherProcessIsRefusedUntilThatEnds() throws Exception {
    var folder = parent.resolve("data");
    var java = ProcessHandle.current().info().command().orElseThrow();
    var other =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("open");
      assertRefused(folder, "is in use by another server (pid " + other.pid() + ")");
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    open(folder).close();
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    var file = Files.createFile(parent.resolve("file"));
    assertRefused(file, "data folder %s is a file: choose another folder".formatted(file));
  }

  @Test
  void aFolderThatMayNotBeWrittenIsRefused() throws IOException {
    var folder = Files.createDirectory(parent.resolve("data"));
    assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "not as root");
    assertRefused(
        folder, "data folder %s may not be written: choose another folder".formatted(folder));
  }

  @Test
  void whatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    var folder = Files.createDirectory(parent.resolve("data"));
    var file = folder.resolve("parley.db");
    Files.writeString(file, "This is not a database, but a letter to my aunt. ".repeat(200));
    var before = Files.readString(file);
    assertRefused(
        folder,
        "data folder %s: parley.db is not a database: move parley.db away,".formatted(folder)
            + " or put a backup in its place");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void aFolderInPlaceOfTheDatabaseIsRefused() throws IOException {
    var folder = parent.resolve("data");
    Files.createDirectories(folder.resolve("parley.db"));
    assertRefused(folder, "parley.db cannot be opened: make it a file");
  }

  @Test
  void aDatabaseOfANewerParleyIsRefusedAndLeftAlone() throws Exception {
    var folder = parent.resolve("data");
    open(folder).close();
    execute(folder, "PRAGMA user_version = 77");
    var before = Files.readAllBytes(folder.resolve("parley.db"));
    assertRefused(
        folder,
        "data folder %s: parley.db has format 77, this Parley knows up to %d:"
                .formatted(folder, Schema.VERSION)
            + " use the newer Parley that wrote it");
    assertThat(Files.readAllBytes(folder.resolve("parley.db"))).isEqualTo(before);
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws Exception {
    var folder = Files.createDirectory(parent.resolve("data"));
    execute(folder, "CREATE TABLE aunts (name)");
    var before = Files.readAllBytes(folder.resolve("parley.db"));
    assertRefused(folder, "parley.db belongs to another program: choose another data folder");
    assertThat(Files.readAllBytes(folder.resolve("parley.db"))).isEqualTo(before);
  }

  private void assertRefused(Path folder, String message) {
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    var journal = SqliteJournal.open(settings, hub, new Troubles());
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(journal::recover)
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    journal.close();
  }

  private SqliteJournal open(Path folder) throws JournalException {
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    var journal = SqliteJournal.open(settings, hub, new Troubles());
    journal.recover();
    return journal;
  }

  private static void execute(Path folder, String sql) throws SQLException {
    var file = folder.resolve("parley.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var names = new TreeSet<String>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  /// Another server: holds a data folder until it is killed.
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      var settings =
          new SqliteSettings(Path.of(args[0]), Durability.OS, SqliteSettings.QUEUE_BYTES);
      SqliteJournal.open(settings, Runnable::run, new Troubles()).recover();
      System.out.println("open");
      Thread.currentThread().join();
    }
  }
}
