package parley.dialect.irc;

import parley.wire.irc.IrcMessage;

/// `MODE target [modes]`, of a channel or of oneself.
final class Mode {
  private Mode() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var target = message.params().getFirst();
    if (target.startsWith("#")) {
      var params = message.params();
      ChannelMode.handle(client, target, params.subList(1, params.size()));
    } else {
      UserMode.handle(client, target, message);
    }
  }
}
