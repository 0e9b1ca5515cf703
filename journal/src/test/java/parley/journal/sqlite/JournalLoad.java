package parley.journal.sqlite;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.Event.MessageSaid;
import parley.core.Origin;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Utterance;
import parley.journal.Journal;
import parley.journal.Trouble;

/// Loads a journal as the hub does, one group under way at a time, and says how long groups took.
/// Not a test: run it by hand with `FOLDER DURABILITY ROOMS GROUP GROUPS`.
final class JournalLoad implements Trouble {
  private static final Origin ORIGIN =
      new Origin(CaseMapping.PRECIS.storedNick("alice"), "alice", "192.0.2.77");
  private static final String TEXT = "x".repeat(100);

  private final RoomName[] rooms;
  private final long[] sequences;
  private final BlockingQueue<Runnable> hub = new ArrayBlockingQueue<>(1000);
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private long id;
  private boolean waiting;

  private JournalLoad(int rooms) {
    this.rooms = new RoomName[rooms];
    this.sequences = new long[rooms];
    Arrays.setAll(this.rooms, i -> CaseMapping.PRECIS.storedRoom("room" + i));
  }

  public static void main(String[] args) throws Exception {
    int rooms = Integer.parseInt(args[2]);
    int group = Integer.parseInt(args[3]);
    int groups = Integer.parseInt(args[4]);
    var load = new JournalLoad(rooms);
    long start = System.nanoTime();
    var settings =
        new SqliteSettings(
            Path.of(args[0]), Durability.valueOf(args[1]), SqliteSettings.QUEUE_BYTES);
    try (var journal = SqliteJournal.open(settings, load.hub::add, load)) {
      var recovered = journal.recover();
      System.out.printf("open %d ms, %d rooms known%n", millis(start), recovered.rooms().size());
      load.continueFrom(recovered);
      load.run(journal, group, groups / 4);
      long[] took = load.run(journal, group, groups);
      report(args, took, group);
    }
    System.out.printf("total %d ms%n", millis(start));
  }

  private void continueFrom(parley.journal.Recovered recovered) {
    id = recovered.lastId();
    for (var room : recovered.rooms()) {
      int i = List.of(rooms).indexOf(room.name());
      if (i >= 0) {
        sequences[i] = room.sequence();
      }
    }
  }

  private long[] run(Journal journal, int group, int groups) throws InterruptedException {
    long[] took = new long[groups];
    for (int i = 0; i < groups; i++) {
      var events = events(group);
      long start = System.nanoTime();
      waiting = true;
      journal.append(events, outcome());
      while (waiting) {
        hub.take().run();
      }
      took[i] = System.nanoTime() - start;
    }
    return took;
  }

  private Journal.Outcome outcome() {
    return new Journal.Outcome() {
      @Override
      public void kept() {
        waiting = false;
      }

      @Override
      public void failed(String reason) {
        throw new IllegalStateException(reason);
      }
    };
  }

  private List<Kept> events(int count) {
    var events = new ArrayList<Kept>(count);
    long now = System.currentTimeMillis();
    for (int i = 0; i < count; i++) {
      int room = random.nextInt(rooms.length);
      id = Math.max(id + 1, now << 22);
      events.add(
          new MessageSaid(
              rooms[room],
              ++sequences[room],
              null,
              ORIGIN,
              new Utterance(Speech.MESSAGE, TEXT),
              new Stamp(Instant.ofEpochMilli(now), id)));
    }
    return events;
  }

  private static void report(String[] args, long[] took, int group) {
    double seconds = Arrays.stream(took).sum() / 1e9;
    Arrays.sort(took);
    var threads = ManagementFactory.getThreadMXBean();
    System.out.printf(
        "%s rooms=%s group=%d: %.0f events/s%n",
        args[1], args[2], group, took.length * (double) group / seconds);
    System.out.printf(
        "  group p50 %.3f p99 %.3f p99.9 %.3f max %.3f ms%n",
        at(took, 0.5), at(took, 0.99), at(took, 0.999), at(took, 1));
    for (long thread : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(thread);
      if (info != null && info.getThreadName().startsWith("parley")) {
        System.out.printf(
            "  %s %.2f us/event%n",
            info.getThreadName(),
            threads.getThreadCpuTime(thread) / 1e3 / (took.length * 1.25 * group));
      }
    }
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  @Override
  public void began(String reason) {
    System.out.println("trouble: " + reason);
  }

  @Override
  public void ended() {
    System.out.println("trouble ended");
  }
}
