/// What runs a conversation: connection, screen and time brought together.
///
/// Everything that happens is an [Input], waits in the [Inbox], and is dealt with by [ClientLoop],
/// one at a time, on one thread. [ClientProgram] is that thread.
@NullMarked
package parley.client.loop;

import org.jspecify.annotations.NullMarked;
