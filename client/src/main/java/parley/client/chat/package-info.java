/// `parley chat`, put together. Start at [ChatClient].
@NullMarked
package parley.client.chat;

import org.jspecify.annotations.NullMarked;
