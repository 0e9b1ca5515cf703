package parley.dialect.irc;

import parley.wire.irc.IrcMessage;

/// `PROTOCTL NAMESX UHNAMES`: asks for `multi-prefix` and `userhost-in-names`, by the names that
/// these had before there was CAP. No specification has it; what is not known is ignored.
final class Protoctl {
  private Protoctl() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var wanted = client.capabilities().toSet();
    for (String param : message.params()) {
      switch (param) {
        case "NAMESX" -> wanted.add(Capability.MULTI_PREFIX);
        case "UHNAMES" -> wanted.add(Capability.USERHOST_IN_NAMES);
        default -> {
          // There is no answer to it.
        }
      }
    }
    client.capabilities(client.server().capabilities().of(wanted));
  }
}
