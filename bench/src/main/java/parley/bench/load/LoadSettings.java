package parley.bench.load;

import java.time.Duration;

/// What is the same for all scenarios.
///
/// @param textBytes size of every message's text
/// @param inFlight connections that are being set up at the same time
/// @param sources how many addresses the connections come from; 0 leaves it to the system
/// @param limit after this the run is given up
/// @param patience how long to wait for deliveries that do not come
public record LoadSettings(
    int textBytes, int inFlight, int sources, Duration limit, Duration patience) {

  /// What is measured with where nothing is said: 64 bytes, 64 at the same time, 8 sources, two
  /// minutes.
  public static final LoadSettings USUAL =
      new LoadSettings(64, 64, 8, Duration.ofMinutes(2), Duration.ofSeconds(5));

  /// Checks the ranges.
  public LoadSettings {
    require("size", textBytes, MessageText.HEADER_BYTES, MessageText.BYTES_MAX);
    require("in-flight", inFlight, 1, 10_000);
    require("sources", sources, 0, 200);
    require("limit", limit.toMillis() / 1e3, 1, 3600);
  }

  /// Refuses a number that is out of its range.
  ///
  /// @throws BenchException naming the option and what is allowed
  static void require(String option, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new BenchException(
          "%s is %s, allowed is %s to %s"
              .formatted(option, plain(value), plain(least), plain(most)));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
