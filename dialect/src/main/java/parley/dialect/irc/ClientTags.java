package parley.dialect.irc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.wire.irc.IrcMessage;

/// What a client says in tags, to be passed on (IRCv3 message-tags, "Client-only tags"): those
/// whose key begins with `+`, whatever else is in it. All others are the server's to set, and are
/// dropped.
final class ClientTags {
  private ClientTags() {}

  /// Whether this is the key of one, and not what we noted ourselves.
  static boolean isOne(String key) {
    return key.charAt(0) == '+';
  }

  /// The client-only tags of a message; none from clients that have not negotiated tags.
  static Map<String, String> of(IrcConversation client, IrcMessage message) {
    if (message.tags().isEmpty() || !client.capabilities().has(Capability.MESSAGE_TAGS)) {
      return Map.of();
    }
    var tags = new LinkedHashMap<String, String>();
    message
        .tags()
        .forEach(
            (key, value) -> {
              if (isOne(key) && key.length() > 1) {
                tags.put(key, value);
              }
            });
    return Collections.unmodifiableMap(tags);
  }
}
