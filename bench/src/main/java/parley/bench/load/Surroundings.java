package parley.bench.load;

import java.util.function.LongSupplier;

/// What a run is given from outside.
///
/// @param nanoTime a clock that only grows, in nanoseconds
/// @param run tells this run's names and messages from those of others, 0 to 4095
/// @param progress who is told how far it is
public record Surroundings(LongSupplier nanoTime, int run, Progress progress) {}
