package parley.bench.load;

import java.time.Duration;
import parley.bench.measure.Result;

/// Receivers and senders in one room. Each sender always has a few messages under way, so the
/// server is never without work: what it can do at the most is measured.
///
/// @param receivers how many only listen
/// @param senders how many speak, and listen too
/// @param length how long to measure, where `messages` is 0
/// @param warmUp how long to do the same before, where `messages` is 0
/// @param window how many messages of each sender are under way
/// @param messages send so many in all, and measure until the last has arrived; 0 goes by time
public record Fanout(
    int receivers, int senders, Duration length, Duration warmUp, int window, int messages)
    implements Scenario {

  /// Checks the ranges.
  public Fanout {
    LoadSettings.require("receivers", receivers, 1, 60_000);
    LoadSettings.require("senders", senders, 1, MessageText.SMALL_LIMIT);
    LoadSettings.require("seconds", length.toMillis() / 1e3, 0.1, 3600);
    LoadSettings.require("warm", warmUp.toMillis() / 1e3, 0, 3600);
    LoadSettings.require("window", window, 1, 1000);
    LoadSettings.require("messages", messages, 0, 100_000_000);
  }

  @Override
  public String title() {
    double seconds = length.toMillis() / 1e3;
    String time = seconds == Math.rint(seconds) ? Long.toString((long) seconds) : "" + seconds;
    return "fanout %d %d %s".formatted(receivers, senders, messages > 0 ? messages + "!" : time);
  }

  @Override
  public Result run(Load load) {
    return new FanoutRun(this, load).run();
  }
}
