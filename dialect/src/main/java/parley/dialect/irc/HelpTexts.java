package parley.dialect.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What HELP says, one paragraph for each subject: how the command is written, then what it does. A
/// test holds that every command has one.
final class HelpTexts {
  private static final String TEXTS =
      """
      ACCEPT nick{,nick}, -nick, *
      While you are +g or +G, these may send you private messages; - takes it back, * lists them.

      ADMIN [server]
      Tells who runs the server.

      AUTHENTICATE mechanism
      Part of logging in with SASL; your client does it.

      AWAY [:text]
      Says that you are away, and why. Without a text you are back.

      BATCH +reference type, -reference
      Sends several lines as one message; your client does it.

      CAP LS|LIST|REQ|END
      Agrees on what client and server understand; your client does it.

      CHANSERV
      Tells how channels are kept here.

      CHATHISTORY subcommand target from [to] limit
      Reads what was said before; your client does it.

      CONNECT server
      There is no other server here.

      CS
      The same as CHANSERV.

      DEFCON [1|2|3|4|5]
      Closes the server to newcomers: 4 no new accounts, 3 nor people from unknown addresses without
      one, 2 only people with an account, 1 nobody. 5 is as usual. For operators.

      DIE
      Ends the server. For operators.

      DLINE [duration] address [:reason]
      Keeps an address or a range in CIDR out of the server. Durations are minutes, or such as
      2h or 1d.
      For operators.

      ERROR :reason
      Is sent by servers alone: your connection ends, and why.

      HELP [subject]
      Tells what a command does. Also HELPOP.

      HELPOP [subject]
      The same as HELP.

      IDENTIFY [account] password
      Logs in; the same as NICKSERV IDENTIFY.

      INFO [server]
      Tells what software this is.

      INVITE nick #channel
      Asks someone into a channel. Without parameters it lists where you are invited.

      ISON nick [nick…]
      Tells which of these are here.

      ISUPPORT
      Tells once more what the server supports.

      JOIN #channel{,#channel} [key{,key}]
      Enters channels; one that does not exist is opened, and you are its operator.
      JOIN 0 leaves all channels.

      KICK #channel nick{,nick} [:reason]
      Makes members leave. For those with % or more.

      KILL nick :reason
      Ends someone's connection. For operators.

      KLINE [duration] mask [:reason]
      Keeps people out of the server: nick!user@host, a:account or r:real name, with * and ?.
      Durations are minutes, or such as 2h or 1d. For operators.

      KNOCK #channel
      Asks those who keep a closed channel to let you in.

      LINKS [mask]
      Lists the servers of the network.

      LIST [#channel{,#channel}] [condition{,condition}]
      Lists channels. Conditions: >5 and <5 members, *mask*, !*mask*,
      C<10 opened less than ten minutes ago, T>10 topic set more than ten minutes ago.

      LUSERS
      Tells how many are here.

      MAP
      Tells which servers there are.

      MARKREAD target [timestamp=time]
      Remembers how far you have read; your client does it.

      METADATA target GET|LIST|SET|CLEAR|SUB|UNSUB|SUBS|SYNC [parameters]
      Says things of yourself (*) or your channel under keys, and asks what others say; your client
      does it.

      MODE #channel [modes [parameters]], MODE nick [modes]
      Tells or changes the modes of a channel or of yourself: MODE #room +i, MODE #room +o bob.
      MODE #room b lists bans.

      MONITOR + nick{,nick}, - nick{,nick}, C, L, S
      Asks to be told when these come and go, or not any more. C forgets all, L lists them,
      S tells who of them is here.

      MOTD [server]
      Tells the message of the day.

      NAMES #channel{,#channel}
      Tells who is in channels.

      NICK nick
      Takes another name.

      NICKSERV IDENTIFY|REGISTER|LOGOUT|PASSWD|CERT
      Logs in to an account, opens one, logs out, changes it. Also as NS, and as messages to
      NickServ.

      NOTICE target{,target} :text
      Says something that nothing answers by itself.

      NS IDENTIFY|REGISTER|LOGOUT|PASSWD|CERT
      The same as NICKSERV.

      OPER name password
      Makes you an operator of the server, if you are known as one.

      PART #channel{,#channel} [:reason]
      Leaves channels.

      PASS account:password
      Logs you in to your account, where your client has no SASL. Comes before NICK and USER.

      PING token
      Asks for a sign of life: PONG with the same token.

      PONG token
      Answers a PING; your client does it.

      PRIVMSG target{,target} :text
      Says something to channels and people. @#channel reaches those with @ or more.

      PROTOCTL [NAMESX] [UHNAMES]
      Agrees on what client and server understand; your client does it.

      QUIT [:reason]
      Goes.

      REDACT target id [:reason]
      Takes back a message; your client does it.

      REGISTER account email password
      Makes an account.

      REHASH
      Reads the configuration again. For operators.

      RENAME #old #new [:reason]
      Gives a channel another name. For those with ~, & or @.

      RESTART
      Starts the server again. For operators.

      RULES
      There are none here.

      SAJOIN nick #channel{,#channel}
      Makes someone join channels. For operators.

      SAMODE #channel modes [parameters]
      Sets modes of any channel. For operators.

      SANICK nick newnick
      Gives someone another nick. For operators.

      SAPART nick #channel{,#channel} [:reason]
      Makes someone leave channels. For operators.

      SERVER
      There is no other server here.

      SERVICE
      Nothing can be a service here; SERVLIST tells which there are.

      SERVLIST [mask [type]]
      Tells which services there are: see NICKSERV and CHANSERV.

      SETNAME :real name
      Changes your real name.

      SILENCE +mask, -mask
      Who fits the mask (nick!user@host) cannot send you private messages, nor invite you.
      Without a mask it lists these.

      SQUERY service :text
      Says something to a service, such as NickServ.

      SQUIT server
      There is no other server here.

      STATS letter [server]
      Tells how the server does. Most of it is for operators.

      SUMMON user
      Disabled here.

      TAGMSG target
      A message of tags alone, such as "is typing"; your client does it.

      TIME [server]
      Tells the server's time.

      TOPIC #channel [:topic]
      Tells what a channel is about, or says what it shall be about.

      TRACE [nick]
      Tells in which class your connection is; operators are told of everyone.

      UNDLINE address
      Lets an address in again. For operators.

      UNKLINE mask
      Lets people in again. For operators.

      USER name 0 * :real name
      Says who you are, on connecting; your client does it.

      USERHOST nick [nick…]
      Tells user name and host of up to five people.

      USERIP nick [nick…]
      The same with addresses, as far as you may see them.

      USERS [server]
      Disabled here.

      VERIFY account code
      Ends the making of an account.

      VERSION [server]
      Tells the software's version, and what the server supports.

      WALLOPS :text
      Speaks to everyone who is +w. For operators.

      WEBIRC password gateway host address
      Tells for whom a gateway connects; the gateway does it.

      WHO mask [%fields[,token]]
      Tells who is in a channel, or whom a mask fits.

      WHOIS [server] nick
      Tells what is known of someone.

      WHOWAS nick [count]
      Tells who had a nick before.
      """;

  private static final Map<String, List<String>> BY_SUBJECT = parse();

  private HelpTexts() {}

  /// The lines on a subject, in upper case; none where there is nothing to be said.
  static List<String> of(String subject) {
    return IrcCommand.isKnown(subject) ? BY_SUBJECT.getOrDefault(subject, List.of()) : List.of();
  }

  /// All subjects, in alphabetical order.
  static List<String> subjects() {
    return BY_SUBJECT.keySet().stream().filter(IrcCommand::isKnown).toList();
  }

  private static Map<String, List<String>> parse() {
    var texts = new TreeMap<String, List<String>>();
    var paragraph = new ArrayList<String>();
    for (String line : (TEXTS + "\n").split("\n", -1)) {
      if (!line.isEmpty()) {
        paragraph.add(line);
      } else if (!paragraph.isEmpty()) {
        texts.put(paragraph.getFirst().split(" ", 2)[0], List.copyOf(paragraph));
        paragraph.clear();
      }
    }
    return texts;
  }
}
