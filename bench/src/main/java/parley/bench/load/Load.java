package parley.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import parley.bench.measure.Latencies;
import parley.bench.measure.Result;
import parley.bench.measure.Usage;

/// One run: its clients, what they counted, and the loop that serves them. All on one thread.
public final class Load implements AutoCloseable {
  private static final long TURN_NANOS = 10_000_000;

  private final Target target;
  private final LoadSettings settings;
  private final Surroundings surroundings;
  private final long startNanos;
  private final String runName;
  private final Latencies latencies = new Latencies();
  private final Arrivals arrivals;
  private final Sockets sockets;

  private Load(Target target, LoadSettings settings, Surroundings surroundings) {
    this.target = target;
    this.settings = settings;
    this.surroundings = surroundings;
    this.startNanos = surroundings.nanoTime().getAsLong();
    this.runName = letters(surroundings.run());
    this.arrivals = new Arrivals(target.protocol(), surroundings.run(), latencies, this::now);
    Inbox inbox = new Inbox(target.protocol().lead(), text(), arrivals);
    this.sockets = new Sockets(target, settings.sources(), inbox, arrivals);
  }

  /// Runs a scenario from the first connection to the last.
  ///
  /// @throws BenchException where it could not be completed
  public static Result run(
      Scenario scenario, Target target, LoadSettings settings, Surroundings surroundings) {
    try (Load load = new Load(target, settings, surroundings)) {
      return scenario.run(load);
    } catch (ExceptionInInitializerError e) {
      // The functions of the C library were not found.
      throw new BenchException("the load generator needs Linux with glibc 2.35 or newer");
    }
  }

  private static String letters(int run) {
    StringBuilder letters = new StringBuilder();
    for (int rest = run, i = 0; i < 3; i++, rest /= 26) {
      letters.insert(0, (char) ('a' + rest % 26));
    }
    return letters.toString();
  }

  Target target() {
    return target;
  }

  LoadSettings settings() {
    return settings;
  }

  Tally tally() {
    return arrivals.tally();
  }

  /// Of the messages between the two times set below, or of complete connections in [Churn].
  Latencies latencies() {
    return latencies;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  Progress progress() {
    return surroundings.progress();
  }

  /// Nanoseconds since the beginning of the run.
  long now() {
    return surroundings.nanoTime().getAsLong() - startNanos;
  }

  Usage usage() {
    return Usage.now(now(), target.pid());
  }

  /// A cursor for this run's messages.
  MessageText text() {
    MessageText text = new MessageText(settings.textBytes());
    text.run = surroundings.run();
    return text;
  }

  /// A client of this run, not connected yet.
  Client client(int number, Room room, int slot) {
    return new Client(runName, number, room, slot);
  }

  /// What every result says of its circumstances.
  void describe(SequencedMap<String, String> about) {
    about.put("server", target.toString());
    about.put("proto", target.protocol().name());
    about.put("in_flight", Integer.toString(settings.inFlight()));
  }

  /// Connects all of them, some at a time, and waits until they are as far as they shall go.
  void connect(List<Client> clients) {
    int before = tally().ready;
    int opened = 0;
    for (int ready = 0; ready < clients.size(); ready = tally().ready - before) {
      while (opened < clients.size() && opened - ready < settings.inFlight()) {
        sockets.open(clients.get(opened++));
      }
      turn();
      progress().at("connecting", ready, clients.size());
      arrivals.dialogue().requireWilling();
    }
  }

  /// Begins to connect one.
  void open(Client client) {
    sockets.open(client);
  }

  /// Serves what is ready, waiting for it at the most 10 ms.
  void turn() {
    turn(TURN_NANOS);
  }

  /// Serves what is ready, waiting for it at the most this long.
  ///
  /// @throws BenchException where the limit of the run is reached
  void turn(long waitNanos) {
    if (now() > settings.limit().toNanos()) {
      throw new BenchException("not done within " + settings.limit().toSeconds() + " s");
    }
    sockets.turn(waitNanos);
  }

  /// Reads on until nothing has come for this long.
  void settle(Duration quiet) {
    long since = now();
    while (isWithin(quiet, since)) {
      turn();
    }
  }

  /// Waits for what is still under way.
  ///
  /// @return how many messages did not get to some receiver
  long drain(List<Room> rooms, List<Client> clients) {
    boolean echoes = target.protocol().echoes();
    long due = rooms.stream().mapToLong(room -> room.deliveriesDue(echoes)).sum();
    long since = now();
    while (tally().delivered + missing(clients) < due && isWithin(settings.patience(), since)) {
      turn();
      progress().at("waiting for the last", tally().delivered, due);
    }
    return clients.stream().mapToLong(client -> client.room().lostBy(client, echoes)).sum();
  }

  private boolean isWithin(Duration quiet, long since) {
    return now() - Math.max(since, arrivals.lastNanos()) < quiet.toNanos();
  }

  private static long missing(List<Client> clients) {
    return clients.stream().mapToLong(client -> client.heard().missing()).sum();
  }

  /// Closes all connections at once.
  @Override
  public void close() {
    sockets.close();
  }
}
