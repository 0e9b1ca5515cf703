package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_HELPNOTFOUND;
import static parley.wire.irc.Numeric.RPL_ENDOFHELP;
import static parley.wire.irc.Numeric.RPL_HELPSTART;
import static parley.wire.irc.Numeric.RPL_HELPTXT;

import java.util.List;
import java.util.Locale;
import parley.wire.irc.IrcMessage;

/// `HELP [subject]`, also as `HELPOP`: what a command does, or which there are (Modern IRC, "HELP
/// message", which also wants an empty line below the title).
final class Help {
  private static final int WORDS_A_LINE = 8;

  private Help() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var given = message.param(0);
    var subject = given == null || given.isBlank() ? "*" : given.strip();
    if (subject.equals("*")) {
      index(client);
      return;
    }
    var lines = HelpTexts.of(subject.toUpperCase(Locale.ROOT));
    if (lines.isEmpty()) {
      client.reply(ERR_HELPNOTFOUND).word(subject).text("There is no help on that; try HELP");
      return;
    }
    show(client, subject, lines);
  }

  private static void show(IrcConversation client, String subject, List<String> lines) {
    client.reply(RPL_HELPSTART).word(subject).text(lines.getFirst());
    client.reply(RPL_HELPTXT).word(subject).text("");
    for (String line : lines.subList(1, lines.size())) {
      client.reply(RPL_HELPTXT).word(subject).text(line);
    }
    client.reply(RPL_ENDOFHELP).word(subject).text("End of help");
  }

  private static void index(IrcConversation client) {
    client.reply(RPL_HELPSTART).put("*").text("HELP and one of these words tells more:");
    client.reply(RPL_HELPTXT).put("*").text("");
    var subjects = HelpTexts.subjects();
    for (int from = 0; from < subjects.size(); from += WORDS_A_LINE) {
      int to = Math.min(subjects.size(), from + WORDS_A_LINE);
      client.reply(RPL_HELPTXT).put("*").text(String.join(" ", subjects.subList(from, to)));
    }
    client.reply(RPL_ENDOFHELP).put("*").text("End of help");
  }
}
