package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_LOGGEDIN;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Nick;
import parley.core.Refusal;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;

/// How a client comes to its account, by whatever way: SASL, PASS or REGISTER.
final class Login {
  private Login() {}

  /// What becomes of an answer.
  interface Answered {
    void answered(AccountAnswer answer);
  }

  /// Asks the accounts. The answer belongs to the line that is carried out, label included.
  static void ask(IrcConversation client, AccountRequest request, Answered then) {
    var held = client.hold();
    client
        .host()
        .ask(
            request,
            answer -> {
              client.resume(held);
              then.answered(answer);
              client.answered();
            });
  }

  /// The client is logged in from now on, and true; false where nobody with that account may be
  /// here, for then the client is gone.
  static boolean in(IrcConversation client, Nick account) {
    var registration = client.registration();
    if (registration != null) {
      registration.account(account.text());
    } else {
      var change = new Command.ChangeAccount(client.host().session(), account.text());
      if (client.perform(change) == Refusal.BANNED) {
        return false;
      }
    }
    client
        .reply(RPL_LOGGEDIN)
        .put(source(client))
        .put(account.text())
        .text("You are now logged in as " + account.text());
    return true;
  }

  /// The account that the client is logged in to; null for none.
  static @Nullable String account(IrcConversation client) {
    var registration = client.registration();
    return registration == null ? client.person().account() : registration.account();
  }

  /// The client as numerics show it, with what is not known yet as `*`.
  private static String source(IrcConversation client) {
    var registration = client.registration();
    return registration == null
        ? client.person().origin().source()
        : registration.source(client.host().address());
  }
}
