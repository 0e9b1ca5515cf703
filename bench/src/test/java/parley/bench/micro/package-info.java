/// Micro-benchmarks (JMH): what one line costs on its way through the server, without sockets.
///
/// [Parse] is bytes to message, [Decide] is command to event to changed chat, [Render] is event to
/// bytes. `bench/micro` runs them; [MicroBenchmarksTest] sees that they measure what they say.
@NullMarked
package parley.bench.micro;

import org.jspecify.annotations.NullMarked;
