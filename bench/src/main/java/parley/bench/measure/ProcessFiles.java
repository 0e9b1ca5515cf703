package parley.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What `/proc` tells of processes and of the machine. Empty where it cannot be read.
final class ProcessFiles {
  /// `USER_HZ`: what the kernel counts CPU time in when it tells programs.
  private static final double TICKS_PER_SECOND = 100;

  /// Where user time stands in `stat`, counted behind the name; system time follows.
  private static final int USER_TIME = 11;

  private final Path root;

  ProcessFiles(Path root) {
    this.root = root;
  }

  /// User and system time of all threads of a process, in seconds, to the 1/100.
  OptionalDouble cpuSeconds(long pid) {
    List<String> lines = lines(root.resolve(pid + "/stat"));
    if (lines.isEmpty()) {
      return OptionalDouble.empty();
    }
    // The name is in parentheses and may hold anything, parentheses too.
    String line = lines.getFirst();
    String[] fields = words(line.substring(line.lastIndexOf(')') + 1));
    return fields.length <= USER_TIME + 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(ticks(fields, USER_TIME, 2));
  }

  /// Resident memory of a process, in bytes.
  OptionalLong residentBytes(long pid) {
    return lines(root.resolve(pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(words(line)[1]) * 1024)
        .findFirst();
  }

  /// Time that all cores together were idle since the start of the machine, in seconds.
  OptionalDouble idleSeconds() {
    // cpu user nice system idle iowait ...
    return lines(root.resolve("stat")).stream()
        .filter(line -> line.startsWith("cpu "))
        .map(ProcessFiles::words)
        .filter(fields -> fields.length > 5)
        .mapToDouble(fields -> ticks(fields, 4, 2))
        .findFirst();
  }

  private static double ticks(String[] fields, int from, int count) {
    return Arrays.stream(fields, from, from + count).mapToLong(Long::parseLong).sum()
        / TICKS_PER_SECOND;
  }

  private static String[] words(String line) {
    return line.strip().split("\\s+", -1);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
