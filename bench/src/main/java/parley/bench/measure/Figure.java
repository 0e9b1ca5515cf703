package parley.bench.measure;

/// What can be measured, in the order in which it is told.
public enum Figure {
  /// How fast connections were registered.
  REGISTRATIONS_PER_SECOND("registrations_per_s", "registrations/s", Better.MORE),
  /// The server's CPU time for one registration.
  CPU_PER_REGISTRATION("cpu_us_per_registration", "server CPU, µs per registration", Better.LESS),
  /// The server's resident memory with all connections open, less what it was before, for each.
  BYTES_PER_CONNECTION("bytes_per_connection", "resident bytes per connection", Better.LESS),
  /// The server's resident memory at the end, in millions of bytes.
  RESIDENT_MEGABYTES("resident_mb", "whole server process, MB", Better.LESS),
  /// The server's CPU time while nobody said anything, in seconds.
  HOLD_CPU_SECONDS("hold_cpu_s", "server CPU while idle, s", Better.LESS),
  /// Messages that arrived, counted once for every receiver.
  DELIVERIES_PER_SECOND("deliveries_per_s", "deliveries/s", Better.MORE),
  /// Messages that were sent, counted once.
  MESSAGES_PER_SECOND("messages_per_s", "messages/s", Better.MORE),
  /// The server's CPU time for a million deliveries, in seconds; so also µs for one.
  CPU_PER_MILLION("cpu_s_per_million", "server CPU, s per million deliveries", Better.LESS),
  /// Connect, register, join and quit, done completely.
  CYCLES_PER_SECOND("cycles_per_s", "cycles/s", Better.MORE),
  /// The server's CPU time for one such cycle.
  CPU_PER_CYCLE("cpu_us_per_cycle", "server CPU, µs per cycle", Better.LESS),
  /// Half of the messages (or cycles) took no longer.
  P50("p50_ms", "p50, ms", Better.LESS),
  /// 99 of 100 took no longer.
  P99("p99_ms", "p99, ms", Better.LESS),
  /// 999 of 1000 took no longer.
  P999("p999_ms", "p99.9, ms", Better.LESS),
  /// The longest.
  MAX("max_ms", "longest, ms", Better.LESS),
  /// What the slowest sender got of an equal share; 1 where all are served alike.
  SLOWEST_SHARE("slowest_sender_share", "share of the slowest sender", Better.MORE),
  /// How late the generator itself was, 99 of 100 times; in the latencies, as these count from the
  /// scheduled time.
  GENERATOR_LATE_P99("generator_late_p99_ms", "generator late, p99 ms", Better.NEITHER),
  /// Share of one core that the server used.
  SERVER_CORES("server_cores", "server CPU, cores", Better.NEITHER),
  /// Share of one core that this process used. Near 1 it is the generator that was measured.
  GENERATOR_CORES("generator_cores", "generator CPU, cores", Better.NEITHER),
  /// Share of one core that all else on the machine used. Where it is not small, measure again.
  OTHER_CORES("other_cores", "all else on the machine, cores", Better.NEITHER);

  /// Which direction is praiseworthy.
  public enum Better {
    /// More is better.
    MORE,
    /// Less is better.
    LESS,
    /// It explains the others.
    NEITHER
  }

  private final String key;
  private final String label;
  private final Better better;

  Figure(String key, String label, Better better) {
    this.key = key;
    this.label = label;
    this.better = better;
  }

  /// Its name in JSON, unit last.
  public String key() {
    return key;
  }

  /// Its name in tables.
  public String label() {
    return label;
  }

  /// Which direction is better.
  public Better better() {
    return better;
  }

  /// A value with four significant digits at most, for people.
  public static String format(double value) {
    double size = Math.abs(value);
    if (size >= 1000) {
      return String.format(java.util.Locale.ROOT, "%,.0f", value);
    }
    int decimals = size >= 100 ? 1 : size >= 10 ? 2 : size >= 0.1 || size == 0 ? 3 : 4;
    return String.format(java.util.Locale.ROOT, "%." + decimals + "f", value);
  }
}
