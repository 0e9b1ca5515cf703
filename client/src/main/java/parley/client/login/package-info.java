/// The client's side of `login`, the protocol of document 001. Start at [LoginConversation].
@NullMarked
package parley.client.login;

import org.jspecify.annotations.NullMarked;
