package parley.dialect.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.core.NoticeTopic;
import parley.core.Privilege;
import parley.core.ServerBan;
import parley.wire.Line;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `KLINE [duration] mask [:reason]` and `DLINE [duration] address [:reason]`: keeps people out of
/// the server, and ends those who are here. No specification has them; most servers do.
final class Kline {
  private static final String NO_REASON = "No reason given";

  private Kline() {}

  static void handle(IrcConversation client, IrcMessage message) {
    ban(client, message, BanTarget::mask, "a mask");
  }

  /// `DLINE`
  static void handleAddress(IrcConversation client, IrcMessage message) {
    ban(client, message, BanTarget::address, "an address or CIDR");
  }

  private static void ban(
      IrcConversation client,
      IrcMessage message,
      Function<String, @Nullable BanTarget> parser,
      String what) {
    if (!Privileges.has(client, Privilege.BAN)) {
      return;
    }
    var params = message.params();
    boolean timed = params.size() > 1 && Spell.isOne(params.getFirst());
    var rest = timed ? params.subList(1, params.size()) : params;
    var target = parser.apply(rest.getFirst());
    if (target == null) {
      Operators.tell(client, "That is not " + what + ", or would meet nearly everyone");
      return;
    }
    var duration = timed ? Spell.of(params.getFirst()) : null;
    ban(client, target, duration, rest);
  }

  private static void ban(
      IrcConversation client, BanTarget target, @Nullable Duration duration, List<String> rest) {
    var now = Instant.ofEpochMilli(client.host().now().toEpochMilli());
    var given = rest.size() > 1 ? Line.clean(rest.get(1)) : "";
    var reason = given.isBlank() ? NO_REASON : Text.cut(given, Isupport.KICK_BYTES_MAX);
    var ban =
        new ServerBan(
            target.kind(),
            target.mask(),
            client.name(),
            reason,
            now,
            duration == null ? null : now.plus(duration));
    Operators.report(
        client,
        NoticeTopic.BANS,
        "bans " + BanLists.shown(ban) + " " + Spell.text(duration) + ": " + reason);
    client.host().operations().ban(ban);
  }
}
