package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Person;

/// Finds persons by what clients call them.
final class People {
  private People() {}

  /// The person of that nick; null where nobody has it, or nobody could.
  static @Nullable Person named(IrcConversation client, String name) {
    var nick = client.host().rules().names().nick(name);
    return nick == null ? null : client.host().chat().person(nick);
  }
}
