/// The chat itself: who is here, what the rooms are, what may be done, what then happened.
///
/// Start at [Command] (what is asked), then [Decider] (what follows: events or a [Refusal]), then
/// [Chat] (the state, changed only by [Chat#evolve]). Pure and deterministic: no socket, thread,
/// clock or random number; time and ids come in as a [Stamp]. One thread, the hub's, owns a [Chat].
@NullMarked
package parley.core;

import org.jspecify.annotations.NullMarked;
