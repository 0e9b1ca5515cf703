package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.bench.compare.Comparison;
import parley.bench.compare.Contender;
import parley.bench.compare.QuietTrial;
import parley.bench.load.BenchException;
import parley.bench.load.Load;
import parley.bench.load.Surroundings;
import parley.bench.measure.Result;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench compare NAME=HOST:PORT[:PID[:OPTIONS]]... -- SCENARIO...`.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Runs a scenario against several servers in turn; a table in Markdown.",
    footer = {
      "",
      "A cell is: median (least–most) ×ratio to the first server. Every run is told on standard",
      "error as JSON. OPTIONS hold for that server alone, with commas for spaces:",
      "  parley bench compare a=127.0.0.1:6667:4711 b=127.0.0.1:6668:4712:--in-flight,8 \\",
      "    -- fanout 1000 10 5 --window 8"
    },
    customSynopsis = {
      "bench compare [--rounds N] NAME=HOST:PORT[:PID[:OPTIONS]]... -- SCENARIO [OPTIONS]",
    })
final class CompareCommand implements Callable<Integer> {
  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each is run (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--quiet",
      paramLabel = "CORES",
      defaultValue = "0",
      description = {
        "Repeat a run, three times at the most, while all else on the machine used more than this",
        "share of a core, and keep the quietest; 0: never."
      })
  private double quietCores;

  @Option(names = "--title", description = "A line above the table.")
  private String title = "";

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME=HOST:PORT[:PID[:OPTIONS]] | SCENARIO",
      description = "Servers, then --, then a scenario as it is given alone.")
  private List<String> words = List.of();

  @Spec private CommandSpec spec;

  private int run = RunNumbers.first();

  @Override
  public Integer call() {
    List<String> servers = words.stream().takeWhile(word -> word.indexOf('=') > 0).toList();
    List<String> scenario = words.subList(servers.size(), words.size());
    if (servers.isEmpty() || scenario.isEmpty() || rounds < 1 || rounds > 1000) {
      throw new ParameterException(
          spec.commandLine(), "Servers, then --, then a scenario; rounds from 1 to 1000.");
    }
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      List<Contender> contenders = servers.stream().map(Contender::parse).toList();
      Comparison.Trial trial = new QuietTrial(c -> run(c, scenario, progress), quietCores);
      Comparison comparison = Comparison.of(contenders, rounds, trial, teller(progress));
      progress.clear();
      spec.commandLine().getOut().println(title.isEmpty() ? "" : "## " + title + "\n");
      spec.commandLine().getOut().print(comparison.markdown());
      spec.commandLine().getOut().flush();
      if (!comparison.complete()) {
        return ScenarioCommand.NOT_COMPLETED;
      }
      return comparison.faults().total() == 0 ? ScenarioCommand.FINE : ScenarioCommand.FAULTY;
    } catch (BenchException e) {
      spec.commandLine().getErr().println("bench: " + e.getMessage());
      return ScenarioCommand.NOT_COMPLETED;
    }
  }

  private Result run(Contender contender, List<String> scenario, TerminalProgress progress) {
    List<String> all = new ArrayList<>(scenario);
    all.addAll(contender.options());
    ScenarioCommand command = parse(all);
    run = RunNumbers.after(run);
    Surroundings surroundings = new Surroundings(System::nanoTime, run, progress);
    return Load.run(command.scenario(), command.target(), command.settings(), surroundings);
  }

  /// Reads a scenario as if it stood alone.
  private ScenarioCommand parse(List<String> arguments) {
    try {
      CommandLine.ParseResult result =
          new CommandLine(new BenchCommand()).parseArgs(arguments.toArray(String[]::new));
      CommandLine.ParseResult chosen = result.subcommand();
      if (chosen != null && chosen.commandSpec().userObject() instanceof ScenarioCommand command) {
        return command;
      }
      throw new BenchException("no scenario: " + String.join(" ", arguments));
    } catch (ParameterException e) {
      throw new BenchException(String.valueOf(e.getMessage()));
    }
  }

  private Comparison.Listener teller(TerminalProgress progress) {
    return new Comparison.Listener() {
      @Override
      public void ran(Contender contender, int round, Result result) {
        tell(contender, round, result.json());
      }

      @Override
      public void failed(Contender contender, int round, String why) {
        tell(contender, round, "{\"error\":" + Result.quoted(why) + "}");
      }

      private void tell(Contender contender, int round, String json) {
        progress.clear();
        spec.commandLine()
            .getErr()
            .println(
                "{\"name\":%s,\"round\":%d,%s"
                    .formatted(Result.quoted(contender.name()), round, json.substring(1)));
        spec.commandLine().getErr().flush();
      }
    };
  }
}
