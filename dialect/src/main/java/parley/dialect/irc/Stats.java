package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ENDOFSTATS;
import static parley.wire.irc.Numeric.RPL_STATSCOMMANDS;
import static parley.wire.irc.Numeric.RPL_STATSCONN;
import static parley.wire.irc.Numeric.RPL_STATSDEBUG;
import static parley.wire.irc.Numeric.RPL_STATSILINE;
import static parley.wire.irc.Numeric.RPL_STATSOLINE;
import static parley.wire.irc.Numeric.RPL_STATSUPTIME;
import static parley.wire.irc.Numeric.RPL_STATSYLINE;

import java.time.Duration;
import java.util.List;
import parley.core.AddressRange;
import parley.core.Person;
import parley.dialect.ConnectionClass;
import parley.dialect.Operations;
import parley.dialect.OperatorBlock;
import parley.wire.irc.IrcMessage;

/// `STATS letter [server]`: figures and lists (RFC 2812 §3.4.4). `u` and `p` are for everyone, the
/// rest for operators of the server.
final class Stats {
  private static final String LETTERS =
      "u up for how long, p operators present; for operators: d k bans, i who may connect,"
          + " l connections, m commands, o operators, y classes";

  private Stats() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var query = message.params().getFirst();
    if (!ThisServer.isMeant(client, message.param(1))) {
      return;
    }
    var letter = query.isEmpty() ? "*" : query.substring(0, 1);
    switch (letter) {
      case "u" -> uptime(client);
      case "p" -> present(client);
      case "?" -> client.reply(RPL_STATSDEBUG).put("?").text(LETTERS);
      case "d", "D", "i", "I", "k", "K", "l", "L", "m", "M", "o", "O", "y", "Y" ->
          forOperators(client, letter);
      default -> {
        // Modern IRC: what is not known has an empty answer.
      }
    }
    client.reply(RPL_ENDOFSTATS).word(letter).text("End of /STATS report");
  }

  private static void forOperators(IrcConversation client, String letter) {
    if (!Privileges.isOperator(client)) {
      return;
    }
    switch (letter) {
      case "d", "D" -> BanLists.addresses(client);
      case "i", "I" -> allowed(client);
      case "k", "K" -> BanLists.masks(client);
      case "l", "L" -> connections(client);
      case "m", "M" -> commands(client);
      case "y", "Y" -> classes(client);
      default -> operators(client);
    }
  }

  private static void uptime(IrcConversation client) {
    var up = Duration.between(client.config().createdAt(), client.host().now());
    client
        .reply(RPL_STATSUPTIME)
        .text(
            "Server Up %d days %d:%02d:%02d"
                .formatted(up.toDays(), up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart()));
    var chat = client.host().chat();
    client
        .reply(RPL_STATSCONN)
        .text(
            "Highest user count: %d (%d connections now)"
                .formatted(chat.personsMost(), client.host().connections()));
  }

  private static void present(IrcConversation client) {
    int shown = 0;
    for (Person person : client.host().chat().operators()) {
      var operator = person.operator();
      if (operator != null) {
        client
            .reply(RPL_STATSDEBUG)
            .put("p")
            .text(person.nick().text() + " (" + operator.role() + ")");
        shown++;
      }
    }
    client.reply(RPL_STATSDEBUG).put("p").text(shown + " operator(s) online");
  }

  private static void operators(IrcConversation client) {
    for (OperatorBlock block : client.host().operations().operators()) {
      client
          .reply(RPL_STATSOLINE)
          .put("O")
          .host(block.hosts().isEmpty() ? "*" : block.hosts().getFirst())
          .put("*")
          .put(block.name())
          .text(block.role());
    }
  }

  /// `I address * listener 0 class`: from where one may connect, and in which class one is then.
  private static void allowed(IrcConversation client) {
    for (ConnectionClass.Use use : client.host().operations().classes()) {
      var condition = use.kind().condition();
      var addresses = condition.addresses().stream().map(AddressRange::toString).toList();
      var listeners = condition.listeners().stream().sorted().toList();
      for (String address : orAny(addresses)) {
        for (String listener : orAny(listeners)) {
          client
              .reply(RPL_STATSILINE)
              .put("I")
              .host(address)
              .put("*")
              .put(listener)
              .put(0)
              .put(use.kind().name())
              .end();
        }
      }
    }
  }

  private static List<String> orAny(List<String> which) {
    return which.isEmpty() ? List.of("*") : which;
  }

  /// `Y name ping 0 queue`: seconds until a ping, nothing for connecting to others, bytes of
  /// output; then what is asked of no client.
  private static void classes(IrcConversation client) {
    for (ConnectionClass.Use use : client.host().operations().classes()) {
      var bounds = use.kind().bounds();
      client
          .reply(RPL_STATSYLINE)
          .put("Y")
          .put(use.kind().name())
          .put(bounds.pingInterval().toSeconds())
          .put(0)
          .put(bounds.outputQueueBytes())
          .text(
              ("connections=%d messages-per-second=%d burst=%d"
                      + " connections-per-address=%d rooms-per-person=%d")
                  .formatted(
                      use.connections(),
                      bounds.messagesPerSecond(),
                      bounds.burst(),
                      bounds.connectionsPerAddress(),
                      bounds.roomsPerPerson()));
    }
  }

  private static void commands(IrcConversation client) {
    for (IrcCommand command : IrcCommand.values()) {
      long count = client.server().uses().of(command);
      if (count > 0) {
        client.reply(RPL_STATSCOMMANDS).put(command.name()).put(count).put(0).put(0).end();
      }
    }
  }

  private static void connections(IrcConversation client) {
    int shown = 0;
    for (Person person : client.host().chat().persons()) {
      if (shown++ == client.config().whoRepliesMax()) {
        return;
      }
      var now = client.host().now();
      client
          .reply(RPL_STATSDEBUG)
          .put("l")
          .text(
              "%s connections=%d here=%ds silent=%ds"
                  .formatted(
                      Operations.described(person),
                      person.sessions().size(),
                      Duration.between(person.arrivedAt(), now).toSeconds(),
                      Duration.between(person.spokeAt(), now).toSeconds()));
    }
  }
}
