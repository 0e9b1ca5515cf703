package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_TRACECLASS;
import static parley.wire.irc.Numeric.RPL_TRACEEND;
import static parley.wire.irc.Numeric.RPL_TRACEOPERATOR;
import static parley.wire.irc.Numeric.RPL_TRACEUSER;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.Person;
import parley.dialect.ConnectionClass;
import parley.wire.irc.IrcMessage;

/// `TRACE [server or nick]`: who is connected to the server on the way there, which is this one,
/// and in which class of connections (RFC 2812 §3.4.8). Operators of the server are told of
/// everyone, others of themselves.
final class Trace {
  private Trace() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var target = message.param(0);
    if (!ThisServer.isMeant(client, target)) {
      return;
    }
    var meant = target == null ? null : People.named(client, target);
    if (client.person().operator() != null) {
      forOperator(client, meant);
    } else if (meant == null || meant.equals(client.person())) {
      show(client, client.person());
    }
    var config = client.config();
    client.reply(RPL_TRACEEND).put(config.serverName()).put(config.version()).text("End of TRACE");
  }

  private static void forOperator(IrcConversation client, @Nullable Person meant) {
    if (meant != null) {
      show(client, meant);
      return;
    }
    var chat = client.host().chat();
    Stream.concat(
            chat.operators().stream(),
            chat.persons().stream().filter(person -> person.operator() == null))
        .limit(client.config().whoRepliesMax())
        .forEach(person -> show(client, person));
    for (ConnectionClass.Use use : client.host().operations().classes()) {
      client.reply(RPL_TRACECLASS).put("Class").put(use.kind().name()).put(use.connections()).end();
    }
  }

  private static void show(IrcConversation client, Person person) {
    var classes = client.host().operations().classesOf(person);
    boolean isOperator = person.operator() != null;
    client
        .reply(isOperator ? RPL_TRACEOPERATOR : RPL_TRACEUSER)
        .put(isOperator ? "Oper" : "User")
        .put(classes.isEmpty() ? ConnectionClass.USUAL_NAME : String.join(",", classes))
        .put(person.nick().text())
        .end();
  }
}
