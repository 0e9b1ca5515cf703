package parley.bench.measure;

import java.util.Map;
import org.HdrHistogram.Histogram;

/// Durations, kept as a histogram: three significant digits, from 1 µs to two minutes. Not thread
/// safe.
public final class Latencies {
  private static final long SMALLEST_NANOS = 1_000;
  private static final long LONGEST_NANOS = 120_000_000_000L;

  private final Histogram histogram = new Histogram(SMALLEST_NANOS, LONGEST_NANOS, 3);

  /// Adds one; what is negative or beyond two minutes counts as the nearest that is not.
  public void add(long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
  }

  /// Forgets all.
  public void clear() {
    histogram.reset();
  }

  /// How many were added.
  public long count() {
    return histogram.getTotalCount();
  }

  /// The duration in milliseconds that this share of all did not exceed; 0 where there are none.
  ///
  /// @param share 0 to 1
  public double milliseconds(double share) {
    return histogram.getValueAtPercentile(share * 100) / 1e6;
  }

  /// Puts the usual percentiles among the figures, where anything was measured.
  public void tell(Map<Figure, Double> figures) {
    if (count() > 0) {
      figures.put(Figure.P50, milliseconds(0.5));
      figures.put(Figure.P99, milliseconds(0.99));
      figures.put(Figure.P999, milliseconds(0.999));
      figures.put(Figure.MAX, milliseconds(1));
    }
  }
}
