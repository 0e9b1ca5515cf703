package parley.journal.sqlite;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.journal.AccountStore;
import parley.journal.BanStore;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.Recovered;
import parley.journal.Trouble;
import parley.journal.sqlite.Task.Group;
import parley.journal.sqlite.Task.Look;
import parley.journal.sqlite.Task.Stop;

/// A journal in an SQLite database, which also other programs can read. See [Durability] for what
/// it promises, `docs/journal.md` for its tables.
public final class SqliteJournal implements Journal {
  /// What an event takes in memory beside its text, roughly.
  private static final int EVENT_BYTES = 200;

  private static final long CLOSE_MS = 5000;

  private final SqliteSettings settings;
  private final Connections connections;
  private final Executor hub;
  private final Writer writer;
  private final SqliteAccounts accounts;
  private final SqliteBans bans;
  private final CompletableFuture<Recovered> recovered = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean closed;

  private SqliteJournal(
      SqliteSettings settings, Connections connections, Executor hub, Trouble trouble) {
    this.settings = settings;
    this.connections = connections;
    this.hub = hub;
    boolean lingers = settings.durability() == Durability.NONE;
    writer = new Writer(connections, lingers, hub, trouble);
    accounts = new SqliteAccounts(connections, settings.casemapping(), hub);
    bans = new SqliteBans(connections, hub);
    thread = Thread.ofPlatform().daemon().name("parley-journal").unstarted(this::run);
  }

  /// Begins to open a journal. That goes on beside the caller: [#recover] waits for it, and throws
  /// what went wrong.
  ///
  /// @param hub leads to the hub's thread
  /// @param trouble hears when the disk fails, and when it works again
  public static SqliteJournal open(SqliteSettings settings, Executor hub, Trouble trouble) {
    return open(settings, Connections.to(settings), hub, trouble);
  }

  static SqliteJournal open(
      SqliteSettings settings, Connections connections, Executor hub, Trouble trouble) {
    var journal = new SqliteJournal(settings, connections, hub, trouble);
    journal.thread.start();
    return journal;
  }

  /// The accounts beside it, which end with it.
  public AccountStore accounts() {
    return accounts;
  }

  /// The bans beside it, which end with it.
  public BanStore bans() {
    return bans;
  }

  @Override
  public Recovered recover() throws JournalException {
    try {
      return recovered.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof JournalException refusal) {
        throw refusal;
      }
      throw wrapped;
    }
  }

  @Override
  public void append(List<Kept> events, Outcome outcome) {
    long bytes = bytes(events);
    long waiting = writer.reserve(bytes);
    boolean fits = waiting <= settings.queueBytesMax() || waiting == bytes;
    var refusal = refusal(fits);
    if (refusal != null) {
      writer.release(bytes);
      Telling.tell(hub, () -> outcome.failed(refusal));
    } else if (fits && settings.durability() == Durability.NONE) {
      // Told first, so that trouble with these events is heard after it.
      Telling.tell(hub, outcome::kept);
      writer.give(new Group(List.copyOf(events), bytes, null));
    } else {
      writer.give(new Group(List.copyOf(events), bytes, outcome));
    }
  }

  @Override
  public void read(HistoryQuery query, Answer answer) {
    if (closed) {
      Telling.tell(hub, () -> answer.failed("the journal is closed"));
    } else {
      writer.give(new Look(query, answer));
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    writer.give(new Stop());
    try {
      thread.join(CLOSE_MS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /// Why an append is refused at once, null where it is not.
  private @Nullable String refusal(boolean fits) {
    if (closed) {
      return "the journal is closed";
    }
    if (fits) {
      return null;
    }
    var failing = writer.failing();
    if (settings.durability() == Durability.NONE && failing == null) {
      return null;
    }
    return failing == null ? "too much waits to be written" : failing;
  }

  private static long bytes(List<Kept> events) {
    long bytes = 0;
    for (Kept event : events) {
      bytes += EVENT_BYTES + event.text().length();
    }
    return bytes;
  }

  /// The writer's thread, from begin to end.
  private void run() {
    Startup startup;
    try {
      startup = Startup.of(settings, connections);
    } catch (JournalException | RuntimeException | LinkageError failure) {
      recovered.completeExceptionally(failure);
      return;
    }
    recovered.complete(startup.recovered());
    var history = new History(connections, startup.connection(), settings.casemapping(), hub);
    var checkpointer = new Checkpointer(connections);
    try {
      writer.run(startup.order(), history, checkpointer);
      checkpointer.close();
      history.close();
      accounts.close();
      bans.close();
    } catch (InterruptedException stopped) {
      // Nobody interrupts this thread but a process that ends.
    } finally {
      startup.close();
    }
  }
}
