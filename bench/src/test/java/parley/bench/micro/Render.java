package parley.bench.micro;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import parley.core.Command;
import parley.core.Event;
import parley.core.SessionId;
import parley.core.Speech;
import parley.dialect.Variant;
import parley.dialect.irc.IrcConfig;
import parley.dialect.irc.IrcDialect;
import parley.wire.LineWriter;

/// One event, to the line that IRC clients see. Happens once for all of them.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Render {
  private final Crowd crowd = new Crowd(10);
  private final Variant irc = variant(crowd);
  private final Event said = said("Hello, everyone. How is the day going?");
  private final Event saidAbroad = said("Grüße, 世界! Wie läuft der Tag? 🙂");
  private final Event longSaid = said("word ".repeat(400));
  private final LineWriter out = new LineWriter();

  private Event said(String text) {
    return crowd.carryOut(new Command.Say(new SessionId(7), crowd.lobby, Speech.MESSAGE, text));
  }

  private static Variant variant(Crowd crowd) {
    IrcConfig config = IrcConfig.usual("irc.example", "parley", Instant.EPOCH);
    return new IrcDialect(config, crowd.rules).begin(new StillHost(crowd)).variant();
  }

  private LineWriter render(Event event) {
    out.clear();
    irc.render(event, out);
    return out;
  }

  /// A line in ASCII.
  @Benchmark
  public LineWriter ascii() {
    return render(said);
  }

  /// A line with all kinds of letters.
  @Benchmark
  public LineWriter unicode() {
    return render(saidAbroad);
  }

  /// What has to be split over several lines.
  @Benchmark
  public LineWriter split() {
    return render(longSaid);
  }
}
