package parley.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import parley.wire.irc.IrcLine;
import parley.wire.irc.IrcMessage;

/// One line of IRC, from bytes to a message.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Parse {
  private final byte[] privmsg = bytes("PRIVMSG #lobby :Hello, everyone. How is the day going?");
  private final byte[] join = bytes("JOIN #lobby");
  private final byte[] tagged =
      bytes("@label=12;+typing=active;time=2026-01-01T00:00:00.000Z PRIVMSG #lobby :Hello");

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  /// What people say.
  @Benchmark
  public IrcLine privmsg() {
    return IrcMessage.parse(privmsg, 0, privmsg.length);
  }

  /// The shortest line of use.
  @Benchmark
  public IrcLine join() {
    return IrcMessage.parse(join, 0, join.length);
  }

  /// With message tags.
  @Benchmark
  public IrcLine tagged() {
    return IrcMessage.parse(tagged, 0, tagged.length);
  }
}
