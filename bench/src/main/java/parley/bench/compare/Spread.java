package parley.bench.compare;

import java.util.List;

/// What several runs showed of one figure.
///
/// @param median the middle one, or the mean of the two in the middle
/// @param least the smallest
/// @param most the largest
record Spread(double median, double least, double most) {

  /// @param values at least one
  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }
}
