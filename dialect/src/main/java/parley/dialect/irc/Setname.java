package parley.dialect.irc;

import parley.core.Command;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `SETNAME :real name` (IRCv3 setname).
final class Setname {
  private Setname() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var name = message.params().getFirst();
    if (name.isBlank() || Text.utf8Length(name) > Isupport.NAME_BYTES_MAX) {
      client
          .line("FAIL")
          .put("SETNAME")
          .put("INVALID_REALNAME")
          .text(
              "A real name is not empty and has up to %d bytes".formatted(Isupport.NAME_BYTES_MAX));
      return;
    }
    var refusal = client.perform(new Command.ChangeRealName(client.host().session(), name));
    if (refusal != null) {
      client.line("FAIL").put("SETNAME").put("CANNOT_CHANGE_REALNAME").text("Not now");
    }
  }
}
