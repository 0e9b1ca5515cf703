package parley.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import parley.bench.load.BenchException;
import parley.bench.load.Load;
import parley.bench.load.LoadSettings;
import parley.bench.load.Scenario;
import parley.bench.load.Surroundings;
import parley.bench.load.Target;
import parley.bench.measure.Result;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A scenario on the command line.
abstract class ScenarioCommand implements Callable<Integer> {
  static final int FINE = 0;
  static final int NOT_COMPLETED = 1;
  static final int FAULTY = 3;

  @Mixin TargetOptions options = new TargetOptions();

  @Spec private CommandSpec spec;

  /// The scenario with its numbers.
  ///
  /// @throws BenchException where one is out of range
  abstract Scenario scenario();

  Target target() {
    return options.target();
  }

  LoadSettings settings() {
    return options.settings();
  }

  static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  @Override
  public Integer call() {
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      Surroundings surroundings = new Surroundings(System::nanoTime, RunNumbers.first(), progress);
      Result result = Load.run(scenario(), target(), settings(), surroundings);
      progress.clear();
      spec.commandLine().getOut().println(result.json());
      spec.commandLine().getErr().print(result.table());
      spec.commandLine().getErr().flush();
      return result.faults().total() == 0 ? FINE : FAULTY;
    } catch (BenchException e) {
      spec.commandLine().getOut().println("{\"error\":" + Result.quoted(e.getMessage()) + "}");
      spec.commandLine().getErr().println("bench: " + e.getMessage());
      return NOT_COMPLETED;
    }
  }
}
