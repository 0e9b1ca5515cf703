package parley.dialect.irc;

import parley.core.Refusal;
import parley.wire.irc.IrcMessage;

/// `USER name 0 * :real name` (RFC 2812 §3.1.3).
final class User {
  private User() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var registration = client.registration();
    var name = message.params().getFirst();
    var realName = message.params().get(3);
    if (registration == null) {
      Refused.reply(client, message.command(), client.name(), Refusal.ALREADY_NAMED);
    } else if (name.isEmpty() || realName.isEmpty()) {
      IrcCommand.lacksParams(client, message);
    } else {
      registration.user(name, realName);
      registration.proceed(client);
    }
  }
}
