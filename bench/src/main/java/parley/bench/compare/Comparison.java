package parley.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import parley.bench.load.BenchException;
import parley.bench.measure.Faults;
import parley.bench.measure.Figure;
import parley.bench.measure.Result;

/// Runs of several servers, in turn. Every round runs each once, and each round begins with
/// another, so that whatever changes on the machine meanwhile meets all of them alike.
public final class Comparison {
  /// Measures one server once.
  public interface Trial {
    /// Runs it.
    ///
    /// @throws BenchException where the run could not be completed
    Result run(Contender contender);
  }

  /// Is told of every run.
  public interface Listener {
    /// It was completed.
    void ran(Contender contender, int round, Result result);

    /// It was not.
    void failed(Contender contender, int round, String why);
  }

  /// What the runs of one server showed.
  record Runs(List<Result> results, List<String> failures) {
    List<Double> values(Figure figure) {
      return results.stream()
          .map(Result::figures)
          .filter(figures -> figures.containsKey(figure))
          .map(figures -> figures.get(figure))
          .toList();
    }

    Faults faults() {
      return results.stream().map(Result::faults).reduce(Faults.NONE, Faults::plus);
    }
  }

  private final SequencedMap<String, Runs> runs = new LinkedHashMap<>();

  private Comparison() {}

  /// Runs them all.
  ///
  /// @param rounds how often each
  public static Comparison of(
      List<Contender> contenders, int rounds, Trial trial, Listener listener) {
    Comparison comparison = new Comparison();
    for (Contender contender : contenders) {
      comparison.runs.put(contender.name(), new Runs(new ArrayList<>(), new ArrayList<>()));
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        Contender contender = contenders.get((i + round) % contenders.size());
        comparison.run(contender, round, trial, listener);
      }
    }
    return comparison;
  }

  private void run(Contender contender, int round, Trial trial, Listener listener) {
    Runs of =
        runs.computeIfAbsent(
            contender.name(), name -> new Runs(new ArrayList<>(), new ArrayList<>()));
    try {
      Result result = trial.run(contender);
      of.results().add(result);
      listener.ran(contender, round, result);
    } catch (BenchException e) {
      of.failures().add(e.getMessage());
      listener.failed(contender, round, e.getMessage());
    }
  }

  SequencedMap<String, Runs> runs() {
    return runs;
  }

  /// Whether every run was completed.
  public boolean complete() {
    return runs.values().stream().allMatch(r -> r.failures().isEmpty());
  }

  /// What went wrong, in all runs of all servers together.
  public Faults faults() {
    return runs.values().stream().map(Runs::faults).reduce(Faults.NONE, Faults::plus);
  }

  /// A table in Markdown: medians, spreads, and ratios to the first server.
  public String markdown() {
    return new ComparisonTable(runs).markdown();
  }
}
