/// The client's side of `join`, as document 003 shows it. Start at [JoinConversation].
@NullMarked
package parley.client.join;

import org.jspecify.annotations.NullMarked;
