package parley.bench.measure;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// CPU time used so far and memory, at one moment.
///
/// @param at nanoseconds, on the clock of the run
/// @param server the server's CPU seconds
/// @param generator those of this process
/// @param idle seconds that the machine's cores were idle
/// @param resident the server's resident memory in bytes
public record Usage(
    long at,
    OptionalDouble server,
    OptionalDouble generator,
    OptionalDouble idle,
    OptionalLong resident) {
  private static final ProcessFiles PROC = new ProcessFiles(Path.of("/proc"));

  /// Reads it now.
  ///
  /// @param at the time, for differences
  /// @param pid the server's process; empty where it is not known
  public static Usage now(long at, OptionalLong pid) {
    return new Usage(
        at,
        pid.isPresent() ? PROC.cpuSeconds(pid.getAsLong()) : OptionalDouble.empty(),
        PROC.cpuSeconds(ProcessHandle.current().pid()),
        PROC.idleSeconds(),
        pid.isPresent() ? PROC.residentBytes(pid.getAsLong()) : OptionalLong.empty());
  }

  /// Seconds from an earlier moment to this one.
  public double secondsSince(Usage earlier) {
    return (at - earlier.at) / 1e9;
  }

  /// CPU seconds of the server from an earlier moment to this one, multiplied; put among the
  /// figures where they are known.
  public void tellCpu(Map<Figure, Double> figures, Figure figure, Usage earlier, double factor) {
    if (server.isPresent() && earlier.server.isPresent()) {
      figures.put(figure, (server.getAsDouble() - earlier.server.getAsDouble()) * factor);
    }
  }

  /// Puts the shares of a core that server, generator and all else used among the figures.
  public void tellCores(Map<Figure, Double> figures, Usage earlier) {
    double seconds = secondsSince(earlier);
    tellCpu(figures, Figure.SERVER_CORES, earlier, 1 / seconds);
    if (generator.isEmpty() || earlier.generator.isEmpty()) {
      return;
    }
    double own = (generator.getAsDouble() - earlier.generator.getAsDouble()) / seconds;
    figures.put(Figure.GENERATOR_CORES, own);
    if (idle.isPresent() && earlier.idle.isPresent() && server.isPresent()) {
      double cores = Runtime.getRuntime().availableProcessors();
      double idleCores = (idle.getAsDouble() - earlier.idle.getAsDouble()) / seconds;
      double known = own + figures.getOrDefault(Figure.SERVER_CORES, 0.0);
      figures.put(Figure.OTHER_CORES, Math.max(0, cores - idleCores - known));
    }
  }
}
