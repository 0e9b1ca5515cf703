package parley.dialect.irc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.core.CaseMapping;
import parley.core.RoomList;
import parley.core.Rules;
import parley.wire.irc.IrcLimits;

/// What RPL_ISUPPORT promises, each from where it is held.
///
/// Lengths of names count code points. Where names are folded in all scripts, CASEMAPPING is
/// `ascii`, which clients know and which holds for ASCII, and UTF8MAPPING says the rest.
final class Isupport {
  /// Bytes of a topic set through IRC; what is longer is cut.
  static final int TOPIC_BYTES_MAX = 390;

  /// Bytes of an away message set through IRC; what is longer is cut.
  static final int AWAY_BYTES_MAX = 390;

  /// Bytes of a user name; what is longer is cut.
  static final int USER_BYTES_MAX = 16;

  /// Bytes of a host, which is an address or what is shown in its place: these are never longer.
  static final int HOST_BYTES_MAX = 63;

  /// Bytes of a real name; what is longer is cut at registration, and later refused.
  static final int NAME_BYTES_MAX = 150;

  /// Bytes of a reason for KICK; what is longer is cut.
  static final int KICK_BYTES_MAX = 300;

  /// Changes with a parameter in one MODE, which a message always has room for; more are not looked
  /// at.
  static final int MODES_MAX = 12;

  /// Targets of one PRIVMSG, NOTICE, TAGMSG, KICK, NAMES or WHOWAS.
  static final int TARGETS_MAX = 4;

  private static final int TOKENS_A_LINE = 13;
  private static final int BYTES_A_LINE = 350;

  private Isupport() {}

  /// The tokens, as many on each line as may be.
  static List<String> lines(IrcConfig config, Rules rules) {
    return lines(tokens(config, rules));
  }

  /// These tokens, likewise.
  static List<String> lines(List<String> tokens) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int count = 0;
    for (String token : tokens) {
      if (count == TOKENS_A_LINE || line.length() + token.length() > BYTES_A_LINE) {
        lines.add(line.toString());
        line.setLength(0);
        count = 0;
      }
      line.append(count == 0 ? "" : " ").append(token);
      count++;
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }

  /// All tokens, in the order of the alphabet.
  static List<String> tokens(IrcConfig config, Rules rules) {
    var tokens = new ArrayList<String>();
    tokens.addAll(limits(config, rules));
    tokens.addAll(features(config, rules));
    if (rules.names().casemapping() == CaseMapping.PRECIS) {
      tokens.add("UTF8MAPPING=rfc8265");
    }
    if (!config.about().icon().isEmpty()) {
      tokens.add("draft/ICON=" + escaped(config.about().icon()));
    }
    tokens.sort(Comparator.naturalOrder());
    return tokens;
  }

  private static List<String> limits(IrcConfig config, Rules rules) {
    var bounds = rules.personBounds();
    return List.of(
        "ACCEPT=" + bounds.acceptedMax(),
        "AWAYLEN=" + AWAY_BYTES_MAX,
        rooms(rules.roomsPerPerson()),
        "CHANNELLEN=" + (rules.names().roomLengthMax() + 1),
        "CHATHISTORY=" + config.historyRepliesMax(),
        "HOSTLEN=" + HOST_BYTES_MAX,
        "KEYLEN=" + rules.bounds().keyCharsMax(),
        "KICKLEN=" + KICK_BYTES_MAX,
        "LINELEN=" + (IrcLimits.BODY_BYTES_MAX + 2),
        "MAXLIST=" + ChannelModes.lists() + ":" + rules.bounds().listedMax(),
        "MAXTARGETS=" + TARGETS_MAX,
        "MODES=" + MODES_MAX,
        "MONITOR=" + bounds.monitoredMax(),
        "NAMELEN=" + NAME_BYTES_MAX,
        "NICKLEN=" + rules.names().nickLengthMax(),
        "SILENCE=" + bounds.silencedMax(),
        "TARGMAX=" + targets(),
        "TOPICLEN=" + Math.min(TOPIC_BYTES_MAX, rules.textMax()),
        "USERLEN=" + USER_BYTES_MAX);
  }

  private static String targets() {
    return ("ACCEPT:,JOIN:,KICK:%1$d,LIST:,MONITOR:,NAMES:%1$d,NOTICE:%1$d,PART:,PRIVMSG:%1$d,"
            + "TAGMSG:%1$d,WHOIS:1,WHOWAS:%1$d")
        .formatted(TARGETS_MAX);
  }

  /// In how many rooms a person may be.
  static String rooms(int roomsMax) {
    return "CHANLIMIT=#:" + roomsMax;
  }

  private static List<String> features(IrcConfig config, Rules rules) {
    var casemapping = rules.names().casemapping();
    return List.of(
        "ACCOUNTEXTBAN=R,a",
        "BOT=B",
        "CALLERID=" + UserMode.CALLER_ID,
        "CASEMAPPING=" + (casemapping == CaseMapping.RFC1459 ? "rfc1459" : "ascii"),
        "CHANMODES=" + ChannelModes.isupport(),
        "CHANTYPES=#",
        "DEAF=" + UserMode.DEAF,
        "ELIST=" + ListCommand.CONDITIONS,
        "EXCEPTS=" + ChannelModes.of(RoomList.EXCEPTION),
        "EXTBAN=,Racmr",
        "INVEX=" + ChannelModes.of(RoomList.INVITATION),
        "KNOCK",
        "NAMESX",
        "MSGREFTYPES=msgid,timestamp",
        "NETWORK=" + escaped(config.networkName()),
        "PREFIX=" + Prefixes.ISUPPORT,
        "SAFELIST",
        "STATUSMSG=" + Prefixes.SIGNS,
        "UHNAMES",
        "USERIP",
        "UTF8ONLY",
        "WHOX");
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\x5C").replace(" ", "\\x20").replace("=", "\\x3D");
  }
}
