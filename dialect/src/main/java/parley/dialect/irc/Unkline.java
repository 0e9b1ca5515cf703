package parley.dialect.irc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.core.NoticeTopic;
import parley.core.Privilege;
import parley.wire.irc.IrcMessage;

/// `UNKLINE mask` and `UNDLINE address`: lets people in again.
final class Unkline {
  private Unkline() {}

  static void handle(IrcConversation client, IrcMessage message) {
    unban(client, message, BanTarget::mask);
  }

  /// `UNDLINE`
  static void handleAddress(IrcConversation client, IrcMessage message) {
    unban(client, message, BanTarget::address);
  }

  private static void unban(
      IrcConversation client, IrcMessage message, Function<String, @Nullable BanTarget> parser) {
    if (!Privileges.has(client, Privilege.BAN)) {
      return;
    }
    var target = parser.apply(message.params().getFirst());
    var removed =
        target == null ? null : client.host().operations().unban(target.kind(), target.mask());
    if (removed == null) {
      Operators.tell(client, "There is no such ban");
    } else {
      Operators.report(client, NoticeTopic.BANS, "lifts the ban of " + BanLists.shown(removed));
    }
  }
}
