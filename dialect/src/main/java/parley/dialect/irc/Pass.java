package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_PASSWDMISMATCH;

import parley.core.Nick;
import parley.core.Refusal;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.wire.irc.IrcMessage;

/// `PASS account:password` logs in, for clients without SASL. The server itself has no password, so
/// any other is right (RFC 2812 §3.1.1).
final class Pass {
  private Pass() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (client.registration() == null) {
      Refused.reply(client, message.command(), client.name(), Refusal.ALREADY_NAMED);
      return;
    }
    var text = message.params().getFirst();
    int colon = text.indexOf(':');
    var account = colon < 1 ? null : client.host().rules().names().nick(text.substring(0, colon));
    if (account != null && client.host().accountTerms().exist()) {
      logIn(client, account, text.substring(colon + 1));
    }
  }

  private static void logIn(IrcConversation client, Nick account, String password) {
    Login.ask(
        client,
        new AccountRequest.ByPassword(account, password),
        answer -> {
          if (answer instanceof AccountAnswer.LoggedIn in) {
            var _ = Login.in(client, in.account());
          } else {
            client.reply(ERR_PASSWDMISMATCH).text("Password incorrect");
          }
        });
  }
}
