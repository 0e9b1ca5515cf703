package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NEEDMOREPARAMS;
import static parley.wire.irc.Numeric.ERR_NOTREGISTERED;
import static parley.wire.irc.Numeric.ERR_UNKNOWNCOMMAND;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.wire.irc.IrcMessage;

/// Every command that a client may send, and the file that carries it out.
// A handler is a method without state, which the compiler cannot see.
@SuppressWarnings("ImmutableEnumChecker")
enum IrcCommand {
  ACCEPT(1, Accept::handle),
  ADMIN(0, Admin::handle),
  AUTHENTICATE(1, Authenticate::handle),
  AWAY(0, Away::handle),
  BATCH(1, ClientBatch::handle),
  CAP(1, Cap::handle),
  CHANSERV(0, Services::chanServ),
  CHATHISTORY(0, Chathistory::handle),
  CONNECT(1, Absent::server),
  CS(0, Services::chanServ),
  ERROR(0, Absent::error),
  HELP(0, Help::handle),
  HELPOP(0, Help::handle),
  IDENTIFY(0, Services::identify),
  INFO(0, InfoCommand::handle),
  DEFCON(0, Defcon::handle),
  DIE(0, Die::handle),
  DLINE(1, Kline::handleAddress),
  INVITE(0, Invite::handle),
  ISON(1, Ison::handle),
  ISUPPORT(0, IsupportCommand::handle),
  JOIN(1, Join::handle),
  KICK(2, Kick::handle),
  KILL(2, Kill::handle),
  KLINE(1, Kline::handle),
  KNOCK(1, Knock::handle),
  LINKS(0, Links::handle),
  LIST(0, ListCommand::handle),
  LUSERS(0, Lusers::handle),
  MAP(0, MapCommand::handle),
  MARKREAD(0, Markread::handle),
  METADATA(2, MetadataCommand::handle),
  MODE(1, Mode::handle),
  MONITOR(1, Monitor::handle),
  MOTD(0, Motd::handle),
  NAMES(0, NamesCommand::handle),
  NICK(0, NickCommand::handle),
  NICKSERV(0, Services::nickServ),
  NOTICE(0, Notice::handle),
  NS(0, Services::nickServ),
  OPER(2, Oper::handle),
  PART(1, Part::handle),
  PASS(1, Pass::handle),
  PING(0, Ping::handle),
  PONG(0, Pong::handle),
  PRIVMSG(0, Privmsg::handle),
  PROTOCTL(0, Protoctl::handle),
  QUIT(0, Quit::handle),
  REDACT(2, Redact::handle),
  REGISTER(3, Register::handle),
  RULES(0, Absent::rules),
  SERVER(0, Absent::service),
  SERVICE(6, Absent::service),
  SERVLIST(0, Services::list),
  SETNAME(1, Setname::handle),
  SILENCE(0, Silence::handle),
  SQUERY(2, Services::query),
  SQUIT(1, Absent::server),
  SUMMON(0, Absent::summon),
  STATS(1, Stats::handle),
  TAGMSG(1, Tagmsg::handle),
  REHASH(0, Rehash::handle),
  RENAME(2, Rename::handle),
  RESTART(0, Restart::handle),
  SAJOIN(2, Force::join),
  SAMODE(2, Force::mode),
  SANICK(2, Force::nick),
  SAPART(2, Force::part),
  TIME(0, Time::handle),
  TOPIC(1, TopicCommand::handle),
  TRACE(0, Trace::handle),
  UNDLINE(1, Unkline::handleAddress),
  UNKLINE(1, Unkline::handle),
  USER(4, User::handle),
  USERHOST(1, Userhost::handle),
  USERIP(1, Userip::handle),
  USERS(0, Absent::users),
  VERIFY(2, Verify::handle),
  VERSION(0, Version::handle),
  WALLOPS(1, Wallops::handle),
  WEBIRC(4, Webirc::handle),
  WHO(0, Who::handle),
  WHOIS(0, Whois::handle),
  WHOWAS(0, Whowas::handle);

  private static final Set<IrcCommand> BEFORE_REGISTRATION =
      EnumSet.of(
          AUTHENTICATE,
          AWAY,
          CAP,
          ISUPPORT,
          METADATA,
          NICK,
          PASS,
          PING,
          PONG,
          QUIT,
          REGISTER,
          USER,
          VERIFY,
          WEBIRC);

  private static final Map<String, IrcCommand> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

  private final int paramsMin;
  private final Handler handler;

  IrcCommand(int paramsMin, Handler handler) {
    this.paramsMin = paramsMin;
    this.handler = handler;
  }

  /// Carries out what a message asks, or says why not.
  static void carryOut(IrcConversation client, IrcMessage message) {
    var command = BY_NAME.get(message.command());
    var registration = client.registration();
    if (registration != null) {
      registration.heard();
    }
    if (registration != null && (command == null || !BEFORE_REGISTRATION.contains(command))) {
      client.reply(ERR_NOTREGISTERED).text("You have not registered");
    } else if (command == null) {
      isUnknown(client, message);
    } else if (message.params().size() < command.paramsMin) {
      lacksParams(client, message);
    } else {
      client.server().uses().count(command);
      command.handler.handle(client, message);
    }
  }

  /// Says that there is no such command, for this client.
  static void isUnknown(IrcConversation client, IrcMessage message) {
    client.reply(ERR_UNKNOWNCOMMAND).word(message.command()).text("Unknown command");
  }

  /// Says that a command came with too few parameters, or an empty one.
  static void lacksParams(IrcConversation client, IrcMessage message) {
    client.reply(ERR_NEEDMOREPARAMS).put(message.command()).text("Not enough parameters");
  }

  /// Whether an unregistered client asks for what needs this capability then; if it has it not, it
  /// is told so.
  static boolean isTooEarly(IrcConversation client, Capability capability) {
    boolean isEarly = client.registration() != null && !client.capabilities().has(capability);
    if (isEarly) {
      client.reply(ERR_NOTREGISTERED).text("You have not registered");
    }
    return isEarly;
  }

  /// Whether there is a command of that name, in upper case.
  static boolean isKnown(String name) {
    return BY_NAME.containsKey(name);
  }
}
