package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_ALLMUSTSSL;
import static parley.wire.irc.Numeric.ERR_ALREADYREGISTERED;
import static parley.wire.irc.Numeric.ERR_BADCHANNELKEY;
import static parley.wire.irc.Numeric.ERR_BANNEDFROMCHAN;
import static parley.wire.irc.Numeric.ERR_CANNOTSENDTOCHAN;
import static parley.wire.irc.Numeric.ERR_CANTCHANGENICK;
import static parley.wire.irc.Numeric.ERR_CHANNELISFULL;
import static parley.wire.irc.Numeric.ERR_CHANOPRIVSNEEDED;
import static parley.wire.irc.Numeric.ERR_INPUTTOOLONG;
import static parley.wire.irc.Numeric.ERR_INVITEONLYCHAN;
import static parley.wire.irc.Numeric.ERR_NEEDREGGEDNICK;
import static parley.wire.irc.Numeric.ERR_NICKNAMEINUSE;
import static parley.wire.irc.Numeric.ERR_NONONREG;
import static parley.wire.irc.Numeric.ERR_NOSUCHCHANNEL;
import static parley.wire.irc.Numeric.ERR_NOSUCHNICK;
import static parley.wire.irc.Numeric.ERR_NOTEXTTOSEND;
import static parley.wire.irc.Numeric.ERR_NOTONCHANNEL;
import static parley.wire.irc.Numeric.ERR_NOTREGISTERED;
import static parley.wire.irc.Numeric.ERR_SECUREONLYCHAN;
import static parley.wire.irc.Numeric.ERR_TARGUMODEG;
import static parley.wire.irc.Numeric.ERR_THROTTLE;
import static parley.wire.irc.Numeric.ERR_TOOMANYCHANNELS;
import static parley.wire.irc.Numeric.ERR_UNAVAILRESOURCE;
import static parley.wire.irc.Numeric.ERR_UNKNOWNERROR;
import static parley.wire.irc.Numeric.ERR_USERONCHANNEL;
import static parley.wire.irc.Numeric.RPL_TARGNOTIFY;

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
      case NICK_LOOKALIKE ->
          about(client, ERR_NICKNAMEINUSE, target, "Nickname looks like one that is in use");
      case NICK_OWNED ->
          about(
              client,
              ERR_NICKNAMEINUSE,
              target,
              "Nickname belongs to an account: log in to it first");
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
      case ROOM_LOOKALIKE ->
          about(client, ERR_NOSUCHCHANNEL, target, "The name looks like that of another channel");
      case ROOM_RENAMED ->
          about(client, ERR_UNAVAILRESOURCE, target, "The name is not free at present");
      case NOTHING_SAID -> client.reply(ERR_NOTEXTTOSEND).text("No text to send");
      case TEXT_TOO_LONG -> client.reply(ERR_INPUTTOOLONG).text("Input line was too long");
      case ROLE_TOO_LOW ->
          about(client, ERR_CHANOPRIVSNEEDED, target, "You're not channel operator");
      case OUTRANKED -> about(client, ERR_CHANOPRIVSNEEDED, target, "They have a higher rank");
      case OTHER_NOT_A_MEMBER, OTHER_ALREADY_A_MEMBER ->
          failed(client, command, "Not in this state");
      case SECURE_NEEDED ->
          about(client, ERR_SECUREONLYCHAN, target, "Cannot join channel (+z): TLS is needed");
      case OTHERS_NOT_SECURE ->
          about(client, ERR_ALLMUSTSSL, target, "Not all members are connected over TLS");
      case BANNED, INVITE_ONLY, WRONG_KEY, ROOM_FULL, ACCOUNT_NEEDED, TOO_MANY_JOINS ->
          notIn(client, target, refusal);
      case MAY_NOT_SPEAK, ACCOUNT_NEEDED_TO_SPEAK, TOO_SOON, NO_COLORS, NO_CTCP, NO_NOTICES ->
          about(client, ERR_CANNOTSENDTOCHAN, target, unspoken(refusal));
      case NICK_FIXED -> about(client, ERR_CANTCHANGENICK, target, "A channel keeps your nick");
      case NOT_HEARD -> about(client, ERR_NONONREG, target, "You must be logged in for that");
      case NOT_ACCEPTED_BUT_TOLD -> {
        about(client, ERR_TARGUMODEG, target, "is in +g mode (server-side ignore)");
        about(client, RPL_TARGNOTIFY, target, "has been informed that you messaged them");
      }
      case NOT_ACCEPTED ->
          about(client, ERR_TARGUMODEG, target, "is in +g mode (server-side ignore)");
      case LIST_FULL,
          BAD_SETTING,
          NOT_CLOSED,
          KNOCKED_JUST_NOW,
          ROOM_TAKEN,
          ROOM_FIXED,
          RENAMED_JUST_NOW ->
          failed(client, command, "That cannot be done");
      case TEXT_FORBIDDEN -> failed(client, command, "The text holds what no line may hold");
      case NOT_KEPT -> failed(client, command, "It could not be kept; try again later");
      case INTERNAL -> failed(client, command, "The server failed; nothing was done");
    }
  }

  private static void notIn(IrcConversation client, String target, Refusal refusal) {
    var numeric =
        switch (refusal) {
          case BANNED -> ERR_BANNEDFROMCHAN;
          case INVITE_ONLY -> ERR_INVITEONLYCHAN;
          case WRONG_KEY -> ERR_BADCHANNELKEY;
          case ROOM_FULL -> ERR_CHANNELISFULL;
          case ACCOUNT_NEEDED -> ERR_NEEDREGGEDNICK;
          default -> ERR_THROTTLE;
        };
    var why =
        switch (refusal) {
          case BANNED -> "b";
          case INVITE_ONLY -> "i";
          case WRONG_KEY -> "k";
          case ROOM_FULL -> "l";
          case ACCOUNT_NEEDED -> "R";
          default -> "j";
        };
    about(client, numeric, target, "Cannot join channel (+" + why + ")");
  }

  private static String unspoken(Refusal refusal) {
    return switch (refusal) {
      case MAY_NOT_SPEAK -> "Cannot send to channel";
      case ACCOUNT_NEEDED_TO_SPEAK -> "Cannot send to channel (+M)";
      case TOO_SOON -> "Cannot send to channel yet (+W)";
      case NO_COLORS -> "Cannot send to channel: colours are not wanted (+c)";
      case NO_CTCP -> "CTCP is not wanted there";
      default -> "Notices are not wanted there (+T)";
    };
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
