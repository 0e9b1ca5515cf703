package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_ALREADYREGISTERED;
import static parley.wire.irc.Numeric.ERR_CHANOPRIVSNEEDED;
import static parley.wire.irc.Numeric.ERR_INPUTTOOLONG;
import static parley.wire.irc.Numeric.ERR_NICKNAMEINUSE;
import static parley.wire.irc.Numeric.ERR_NOSUCHCHANNEL;
import static parley.wire.irc.Numeric.ERR_NOSUCHNICK;
import static parley.wire.irc.Numeric.ERR_NOTEXTTOSEND;
import static parley.wire.irc.Numeric.ERR_NOTONCHANNEL;
import static parley.wire.irc.Numeric.ERR_NOTREGISTERED;
import static parley.wire.irc.Numeric.ERR_TOOMANYCHANNELS;
import static parley.wire.irc.Numeric.ERR_UNAVAILRESOURCE;
import static parley.wire.irc.Numeric.ERR_UNKNOWNERROR;
import static parley.wire.irc.Numeric.ERR_USERONCHANNEL;

import parley.core.Refusal;
import parley.wire.irc.Numeric;

/// The chat's refusals in IRC's words.
final class Refused {
  private Refused() {}

  /// @param command what was asked, such as `JOIN`
  /// @param target whom or what it was about, as the client called it
  static void reply(IrcConversation client, String command, String target, Refusal refusal) {
    switch (refusal) {
      case NICK_TAKEN -> about(client, ERR_NICKNAMEINUSE, target, "Nickname is already in use");
      case NOT_NAMED -> client.reply(ERR_NOTREGISTERED).text("You have not registered");
      case ALREADY_NAMED -> client.reply(ERR_ALREADYREGISTERED).text("You may not reregister");
      case NO_SUCH_PERSON -> noSuchNick(client, target);
      case NO_SUCH_ROOM -> noSuchChannel(client, target);
      case NOT_A_MEMBER -> about(client, ERR_NOTONCHANNEL, target, "You're not on that channel");
      case ALREADY_A_MEMBER ->
          client
              .reply(ERR_USERONCHANNEL)
              .put(client.name())
              .word(target)
              .text("is already on channel");
      case TOO_MANY_ROOMS ->
          about(client, ERR_TOOMANYCHANNELS, target, "You have joined too many channels");
      case ROOMS_FULL ->
          about(client, ERR_UNAVAILRESOURCE, target, "No more channels can be opened now");
      case NOTHING_SAID -> client.reply(ERR_NOTEXTTOSEND).text("No text to send");
      case TEXT_TOO_LONG -> client.reply(ERR_INPUTTOOLONG).text("Input line was too long");
      case ROLE_TOO_LOW ->
          about(client, ERR_CHANOPRIVSNEEDED, target, "You're not channel operator");
      case TEXT_FORBIDDEN -> failed(client, command, "The text holds what no line may hold");
      case NOT_KEPT -> failed(client, command, "It could not be kept; try again later");
      case INTERNAL -> failed(client, command, "The server failed; nothing was done");
    }
  }

  static void noSuchNick(IrcConversation client, String target) {
    about(client, ERR_NOSUCHNICK, target, "No such nick/channel");
  }

  static void noSuchChannel(IrcConversation client, String target) {
    about(client, ERR_NOSUCHCHANNEL, target, "No such channel");
  }

  private static void about(IrcConversation client, Numeric numeric, String target, String text) {
    client.reply(numeric).word(target).text(text);
  }

  private static void failed(IrcConversation client, String command, String text) {
    client.reply(ERR_UNKNOWNERROR).put(command).text(text);
  }
}
