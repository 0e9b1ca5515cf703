package parley.dialect.irc;

import parley.wire.irc.IrcMessage;

/// `VERIFY account code` (IRCv3 draft/account-registration). There is never anything to verify, so
/// no code is right.
final class Verify {
  private Verify() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var account = Login.account(client);
    if (client.registration() != null && !client.host().accountTerms().openUnnamed()) {
      Register.completeFirst(client, "VERIFY");
    } else if (account != null) {
      fail(client, "ALREADY_AUTHENTICATED", account, "You are logged in already");
    } else {
      var name = message.params().getFirst();
      fail(client, "INVALID_CODE", name, "Accounts need no verification here");
    }
  }

  private static void fail(IrcConversation client, String code, String account, String text) {
    client.line("FAIL").put("VERIFY").put(code).word(account).text(text);
  }
}
