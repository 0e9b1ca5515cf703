package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NOOPERHOST;
import static parley.wire.irc.Numeric.ERR_PASSWDMISMATCH;
import static parley.wire.irc.Numeric.RPL_TRYAGAIN;
import static parley.wire.irc.Numeric.RPL_YOUREOPER;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.NoticeTopic;
import parley.dialect.OperatorBlock;
import parley.wire.irc.IrcMessage;

/// `OPER name password`: becomes an operator of the server (RFC 2812 §3.1.4).
///
/// Who does not know the password learns as little as can be: names that do not exist are answered
/// like wrong passwords.
final class Oper {
  private Oper() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var name = message.params().getFirst();
    var password = message.params().get(1);
    if (!client.server().attempts().allow(client.host().address(), client.host().now())) {
      tryAgain(client, "Too many wrong passwords");
      return;
    }
    var block = named(client, name);
    var person = client.person();
    if (block == null) {
      refuse(client, name, "no such operator");
    } else if (!block.allows(person.identity().user(), client.host().address())) {
      client.reply(ERR_NOOPERHOST).text("No O-lines for your host");
      failed(client, name, "wrong host");
    } else {
      check(client, block, password);
    }
  }

  private static void check(IrcConversation client, OperatorBlock block, String password) {
    if (!block.accepts(client.host().certificateFingerprint())) {
      refuse(client, block.name(), "wrong certificate");
      return;
    }
    var kept = block.password();
    if (kept == null) {
      become(client, block);
      return;
    }
    var operations = client.host().operations();
    var attempts = client.server().attempts();
    var address = client.host().address();
    var held = client.hold();
    // Counted before the answer is known, so that many at a time are no more than one by one.
    attempts.failed(address, client.host().now());
    client
        .host()
        .check(
            () -> operations.isSecret(kept, password),
            right -> {
              client.resume(held);
              attempts.takeBack(address);
              if (right) {
                become(client, block);
              } else {
                refuse(client, block.name(), "wrong password");
              }
              client.answered();
            },
            () -> {
              client.resume(held);
              attempts.takeBack(address);
              tryAgain(client, "Too many passwords are being checked");
              client.answered();
            });
  }

  private static void tryAgain(IrcConversation client, String why) {
    client.reply(RPL_TRYAGAIN).put("OPER").text(why + "; try again later");
  }

  private static void become(IrcConversation client, OperatorBlock block) {
    var host = client.host();
    var refusal = client.perform(new Command.ChangeOperator(host.session(), block.operator()));
    if (refusal != null) {
      Refused.reply(client, "OPER", client.name(), refusal);
      return;
    }
    client.reply(RPL_YOUREOPER).text("You are now an IRC operator");
    UserMode.tellTopics(client);
    Defcon.tellIfClosed(client);
    Operators.notice(
        client, NoticeTopic.OPERATORS, "is now an operator: " + block.name() + ", " + block.role());
  }

  private static void refuse(IrcConversation client, String name, String why) {
    client.reply(ERR_PASSWDMISMATCH).text("Password incorrect");
    failed(client, name, why);
  }

  private static void failed(IrcConversation client, String name, String why) {
    var host = client.host();
    client.server().attempts().failed(host.address(), host.now());
    client.flush();
    Operators.notice(
        client, NoticeTopic.OPERATORS, "failed to become operator " + name + ": " + why);
  }

  private static @Nullable OperatorBlock named(IrcConversation client, String name) {
    for (OperatorBlock block : client.host().operations().operators()) {
      if (block.name().equals(name)) {
        return block;
      }
    }
    return null;
  }
}
