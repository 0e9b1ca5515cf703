package parley.client.irc;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// Replies in words.
final class ReplyWords {
  private static final Set<Numeric> SILENT =
      EnumSet.of(
          Numeric.RPL_YOURHOST,
          Numeric.RPL_CREATED,
          Numeric.RPL_MYINFO,
          Numeric.RPL_LUSERCLIENT,
          Numeric.RPL_LUSEROP,
          Numeric.RPL_LUSERUNKNOWN,
          Numeric.RPL_LUSERCHANNELS,
          Numeric.RPL_LUSERME,
          Numeric.RPL_LOCALUSERS,
          Numeric.RPL_GLOBALUSERS,
          Numeric.RPL_STATSCONN,
          Numeric.RPL_UMODEIS,
          Numeric.RPL_MOTDSTART,
          Numeric.RPL_ENDOFMOTD,
          Numeric.ERR_NOMOTD,
          Numeric.RPL_TOPICWHOTIME,
          Numeric.RPL_CREATIONTIME,
          Numeric.RPL_LISTSTART,
          Numeric.RPL_LISTEND,
          Numeric.RPL_ENDOFWHO,
          Numeric.RPL_ENDOFWHOIS);

  private ReplyWords() {}

  /// A reply as a sentence; null for one that says nothing a person needs.
  static @Nullable String of(Numeric numeric, IrcMessage reply) {
    return SILENT.contains(numeric) ? null : words(numeric, reply);
  }

  private static String words(Numeric numeric, IrcMessage reply) {
    return switch (numeric) {
      case RPL_MOTD -> text(reply, 1);
      case RPL_LIST -> listed(reply);
      case RPL_AWAY -> text(reply, 1) + " is away: " + text(reply, 2);
      case RPL_WHOISUSER ->
          text(reply, 1)
              + " is "
              + text(reply, 2)
              + "@"
              + text(reply, 3)
              + " ("
              + text(reply, 5)
              + ")";
      case RPL_WHOISSERVER -> text(reply, 1) + " is on " + text(reply, 2) + ", " + text(reply, 3);
      case RPL_WHOISCHANNELS -> text(reply, 1) + " is in " + text(reply, 2).strip();
      case RPL_WHOISIDLE -> text(reply, 1) + " was last heard " + ago(text(reply, 2));
      case RPL_WHOISACCOUNT -> text(reply, 1) + " is logged in as " + text(reply, 2);
      default -> rest(reply);
    };
  }

  /// All that a reply says after one's own nick.
  static String rest(IrcMessage reply) {
    List<String> params = reply.params();
    List<String> rest = params.size() > 1 ? params.subList(1, params.size()) : params;
    return IrcDesk.clean(String.join(" ", rest));
  }

  private static String listed(IrcMessage reply) {
    String count = text(reply, 2);
    String topic = text(reply, 3).isEmpty() ? "" : ": " + text(reply, 3);
    return text(reply, 1) + " (" + count + (count.equals("1") ? " person)" : " people)") + topic;
  }

  private static String ago(String seconds) {
    boolean number = !seconds.isEmpty() && seconds.length() < 10;
    if (!number || !seconds.chars().allMatch(Character::isDigit)) {
      return "some time ago";
    }
    Duration idle = Duration.ofSeconds(Long.parseLong(seconds));
    if (idle.toMinutes() < 1) {
      return "just now";
    }
    return idle.toHours() < 1 ? idle.toMinutes() + " min ago" : idle.toHours() + " h ago";
  }

  private static String text(IrcMessage reply, int index) {
    return IrcDesk.clean(reply.param(index));
  }
}
