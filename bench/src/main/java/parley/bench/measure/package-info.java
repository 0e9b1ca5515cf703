/// What a run is measured by, and how it is told.
///
/// [Latencies] collects durations; [Usage] is the CPU time and memory of the server, of this
/// process and of the machine at one moment, read from `/proc`. A [Result] holds the [Figure]s and
/// [Faults] of one run, and tells them as a line of JSON or as a table.
@NullMarked
package parley.bench.measure;

import org.jspecify.annotations.NullMarked;
