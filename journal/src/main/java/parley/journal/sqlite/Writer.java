package parley.journal.sqlite;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import parley.journal.Trouble;
import parley.journal.sqlite.Task.Group;
import parley.journal.sqlite.Task.Look;
import parley.journal.sqlite.Task.Stop;

/// Writes what was appended: everything that waits in one transaction, then tells its authors, then
/// lets the questions through that waited for it.
///
/// What happens on an error: the connection is closed, which rolls back, and the groups are
/// refused. If the error came from the commit itself, they are *in doubt* until a new connection
/// has said whether they are in the database. With [Durability#NONE], groups that were told as kept
/// already are held and tried again.
final class Writer {
  /// Events in one transaction, roughly: a group is never divided.
  private static final int EVENTS_MAX = 8192;

  /// How many events of ordinary length fill a page.
  private static final int EVENTS_PER_PAGE = 20;

  /// How long what needs no answer waits for company, in milliseconds.
  private static final int LINGER_MS = 100;

  /// How soon what failed is tried again by itself, in milliseconds.
  private static final int RETRY_MS = 100;

  /// How long after the last append the log is copied into the database, in milliseconds.
  private static final int IDLE_MS = 2000;

  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final Semaphore hurry = new Semaphore(0);
  private final AtomicLong waitingBytes = new AtomicLong();
  private volatile @Nullable String failing;

  private final Connections connections;
  private final boolean lingers;
  private final Executor hub;
  private final Trouble trouble;

  // From here on the writer's thread only.
  private final ArrayDeque<Group> held = new ArrayDeque<>();
  private final ArrayList<Look> looks = new ArrayList<>();
  private List<Group> underWay = List.of();
  private @Nullable SQLException doubt;
  private @Nullable Appender appender;
  private boolean stopping;

  /// About how many pages the log grew, since it was last asked to be copied, and since the writer
  /// last copied it.
  private long pages;

  private long logPages;

  /// Whether the log holds what was taken back.
  private boolean erasing;

  Writer(Connections connections, boolean lingers, Executor hub, Trouble trouble) {
    this.connections = connections;
    this.lingers = lingers;
    this.hub = hub;
    this.trouble = trouble;
  }

  // The hub's side.

  /// Takes note of bytes that will be given, and says how much waits with them.
  long reserve(long bytes) {
    return waitingBytes.addAndGet(bytes);
  }

  /// Forgets bytes that will not be given after all, or were dealt with.
  void release(long bytes) {
    waitingBytes.addAndGet(-bytes);
  }

  /// Why nothing can be written at present; null when all is well.
  @Nullable String failing() {
    return failing;
  }

  /// Gives the writer something to do. Never blocks.
  void give(Task task) {
    queue.add(task);
    boolean awaited = !(task instanceof Group group) || group.outcome() != null;
    if (lingers && awaited) {
      hurry.release();
    }
  }

  // The writer's side.

  /// Works until it is stopped.
  void run(RoomOrder order, History history, Checkpointer checkpointer)
      throws InterruptedException {
    while (!stopping) {
      boolean idle = !collect();
      try {
        work(order);
        looks.forEach(look -> history.answer(look.query(), look.answer()));
        looks.clear();
        keepLogShort(checkpointer, idle);
      } catch (RuntimeException bug) {
        doubt(bug);
      }
    }
    giveUp();
  }

  private void work(RoomOrder order) {
    if (doubt != null) {
      settle(order, doubt);
    }
    while (doubt == null && !held.isEmpty() && write(order)) {
      // Until all is written, or something fails.
    }
  }

  /// Waits for something to do, and takes all there is. False when nothing came for a while.
  private boolean collect() throws InterruptedException {
    var task = next();
    if (lingers && task instanceof Group) {
      hurry.tryAcquire(LINGER_MS, TimeUnit.MILLISECONDS);
    }
    hurry.drainPermits();
    boolean came = task != null;
    for (; task != null && held.size() < EVENTS_MAX; task = queue.poll()) {
      take(task);
    }
    if (task != null) {
      take(task);
    }
    return came;
  }

  private void take(Task task) {
    switch (task) {
      case Group group -> held.add(group);
      case Look look -> looks.add(look);
      case Stop stop -> stopping = true;
    }
  }

  private @Nullable Task next() throws InterruptedException {
    if (doubt != null || !held.isEmpty()) {
      return queue.poll(RETRY_MS, TimeUnit.MILLISECONDS);
    }
    return pages > 0 || erasing ? queue.poll(IDLE_MS, TimeUnit.MILLISECONDS) : queue.take();
  }

  /// Writes one transaction of what is held. False when that failed.
  private boolean write(RoomOrder order) {
    underWay = new ArrayList<>();
    admit(order, underWay);
    int events = order.count();
    if (events == 0) {
      return true;
    }
    try {
      appender().insert(order);
    } catch (SQLException failure) {
      unwritten(order, failure);
      return false;
    }
    erasing |= order.takesBack();
    pages += 2 + order.touched() + events / EVENTS_PER_PAGE;
    try {
      appender().commit();
    } catch (SQLException failure) {
      drop();
      settle(order, failure);
      return false;
    }
    written(order);
    return true;
  }

  /// Takes groups from what is held, as many as go in one transaction, and refuses those that do
  /// not follow.
  private void admit(RoomOrder order, List<Group> groups) {
    while (!held.isEmpty() && order.count() < EVENTS_MAX) {
      var group = held.removeFirst();
      var flaw = order.admit(group.events());
      if (flaw == null) {
        groups.add(group);
      } else {
        refuse(group, flaw);
      }
    }
  }

  /// Finds out what became of a transaction whose commit failed. Where that cannot be found out yet
  /// it stays in doubt.
  private void settle(RoomOrder order, SQLException failure) {
    doubt = failure;
    try {
      if (appender().holds(order.lastId())) {
        written(order);
        return;
      }
      appender().bury();
      unwritten(order, failure);
    } catch (SQLException unsettled) {
      drop();
      if (Reason.meansUnwritten(failure)) {
        unwritten(order, failure);
      } else {
        fails(Reason.of(failure));
      }
    }
  }

  /// After a mistake of our own: whether the transaction is in the database is for it to say.
  private void doubt(RuntimeException bug) {
    drop();
    fails("a bug: " + bug + " at " + List.of(bug.getStackTrace()).getFirst());
    if (!underWay.isEmpty()) {
      doubt = new SQLException(bug);
    }
  }

  private void written(RoomOrder order) {
    doubt = null;
    order.keep();
    kept(underWay);
    underWay = List.of();
  }

  private void unwritten(RoomOrder order, SQLException failure) {
    doubt = null;
    drop();
    order.takeBack();
    refuse(underWay, Reason.of(failure));
    underWay = List.of();
  }

  private void kept(List<Group> groups) {
    groups.forEach(group -> release(group.bytes()));
    if (failing != null) {
      failing = null;
      Telling.tell(hub, trouble::ended);
    }
    Telling.tell(
        hub,
        () -> {
          for (Group group : groups) {
            if (group.outcome() != null) {
              group.outcome().kept();
            }
          }
        });
  }

  private void refuse(List<Group> groups, String reason) {
    fails(reason);
    for (Group group : groups.reversed()) {
      if (group.outcome() == null) {
        held.addFirst(group);
      } else {
        refuse(group, reason);
      }
    }
  }

  private void refuse(Group group, String reason) {
    release(group.bytes());
    var outcome = group.outcome();
    if (outcome == null) {
      fails(group.events().size() + " events told as kept are lost: " + reason);
    } else {
      Telling.tell(hub, () -> outcome.failed(reason));
    }
  }

  private void fails(String reason) {
    if (failing == null) {
      Telling.tell(hub, () -> trouble.began(reason));
    }
    failing = reason;
  }

  private void keepLogShort(Checkpointer checkpointer, boolean idle) {
    if (pages >= Checkpointer.PAGES || (idle && pages > 0)) {
      checkpointer.request();
      logPages += pages;
      pages = 0;
    }
    if (checkpointer.foundLongLog() || logPages > Checkpointer.PAGES_MAX) {
      checkpointer.await();
      copyRest();
      logPages = 0;
    }
    if (erasing && doubt == null) {
      checkpointer.await();
      erase();
    }
  }

  private void erase() {
    try {
      erasing = !appender().eraseLog();
    } catch (SQLException failure) {
      drop();
    }
  }

  private void copyRest() {
    try {
      appender().checkpoint();
    } catch (SQLException failure) {
      // As with the checkpointer: if the disk is the reason, appends will tell.
      drop();
    }
  }

  private void giveUp() {
    drop();
    long lost = held.stream().mapToLong(group -> group.events().size()).sum();
    if (lost > 0) {
      Telling.tell(hub, () -> trouble.began(lost + " events told as kept are lost"));
    }
  }

  private Appender appender() throws SQLException {
    if (appender == null) {
      appender = new Appender(connections.open(Connections.Use.APPEND));
    }
    return appender;
  }

  private void drop() {
    Startup.closeQuietly(appender);
    appender = null;
  }
}
