/// The load generator: many connections, one thread, and the scenarios that use them.
///
/// A [Scenario] ([Fanout], [Idle], [Rooms], [Churn]) drives a [Load], which owns the selector and
/// all [Client]s. A [Protocol] knows how to register, join and say something; what is said is a
/// [MessageText], from which a receiver's [Heard] sees whether all came, once and in order. Counts
/// are in the [Tally]. Everything runs on the caller's thread, except that [Pacer] sends on one of
/// its own: a selector cannot wait for less than a millisecond.
@NullMarked
package parley.bench.load;

import org.jspecify.annotations.NullMarked;
