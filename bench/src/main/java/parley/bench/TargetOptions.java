package parley.bench;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import parley.bench.load.BenchException;
import parley.bench.load.LoadSettings;
import parley.bench.load.Protocol;
import parley.bench.load.Target;
import picocli.CommandLine.Option;

/// Options that all scenarios have.
final class TargetOptions {
  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Where the server is; this machine only (${DEFAULT-VALUE}).")
  String host = "127.0.0.1";

  @Option(names = "--port", defaultValue = "6667", description = "Its port (${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--pid",
      paramLabel = "PID",
      description = "Its process; without it CPU time and memory are not measured.")
  @Nullable Long pid;

  @Option(
      names = "--proto",
      defaultValue = "irc",
      description = "What it is spoken to in: irc, plain or login (${DEFAULT-VALUE}).")
  String proto = "irc";

  @Option(
      names = "--in-flight",
      defaultValue = "64",
      description = "Connections that are set up at the same time (${DEFAULT-VALUE}).")
  int inFlight;

  @Option(
      names = "--sources",
      defaultValue = "8",
      description = "Addresses to connect from, 127.0.0.2 and on; 0: any (${DEFAULT-VALUE}).")
  int sources;

  @Option(
      names = "--size",
      defaultValue = "64",
      description = "Bytes of every message's text, 24 to 400 (${DEFAULT-VALUE}).")
  int size;

  @Option(
      names = "--limit",
      defaultValue = "120",
      description = "Gives up after so many seconds (${DEFAULT-VALUE}).")
  int limitSeconds;

  Target target() {
    Protocol protocol =
        Protocol.named(proto)
            .orElseThrow(
                () ->
                    new BenchException(
                        "proto is %s, known are irc, plain, login".formatted(proto)));
    OptionalLong process = pid == null ? OptionalLong.empty() : OptionalLong.of(pid);
    return Target.at(host, port, process, protocol);
  }

  LoadSettings settings() {
    return new LoadSettings(
        size, inFlight, sources, Duration.ofSeconds(limitSeconds), LoadSettings.USUAL.patience());
  }
}
