/// The client's side of `plain`, as documents 000 and 002 show it. Start at [PlainConversation].
@NullMarked
package parley.client.plain;

import org.jspecify.annotations.NullMarked;
