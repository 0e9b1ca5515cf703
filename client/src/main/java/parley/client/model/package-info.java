/// What chatting is, whatever the language and without terminal or socket.
///
/// A [Conversation] is one language seen from the client: it is told what came from the server and
/// what was typed ([TypedLine]), and answers with [Effect]s, among them [Event]s to show. All of it
/// runs on the client's loop and is deterministic: time comes from the clock in [Guest].
@NullMarked
package parley.client.model;

import org.jspecify.annotations.NullMarked;
