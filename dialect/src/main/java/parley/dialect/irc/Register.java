package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.wire.irc.IrcMessage;

/// `REGISTER account|* email|* password` (IRCv3 draft/account-registration): opens an account for
/// one's nick and logs in to it. No mail is ever sent, so nothing is to be verified, and an address
/// is not kept. A certificate that the client came with logs in to the account too.
final class Register {
  private Register() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var asked = message.params().getFirst();
    var nick = nick(client);
    var shown = asked.equals("*") && nick != null ? nick.text() : asked;
    var terms = client.host().accountTerms();
    var account = Login.account(client);
    if (!terms.open()) {
      fail(client, "TEMPORARILY_UNAVAILABLE", shown, "Accounts are not opened here");
    } else if (client.registration() != null && !terms.openUnnamed()) {
      completeFirst(client, "REGISTER");
    } else if (nick == null) {
      fail(client, "NEED_NICK", "*", "Choose a nick first");
    } else if (client.registration() != null && client.host().chat().person(nick) != null) {
      fail(client, "BAD_ACCOUNT_NAME", nick.text(), "Someone else is here with that nick");
    } else if (account != null) {
      fail(client, "ALREADY_AUTHENTICATED", account, "You are logged in already");
    } else if (!asked.equals("*") && !asked.equals(nick.text())) {
      misnamed(client, nick, message);
    } else {
      open(client, nick, message.params().get(2));
    }
  }

  /// Written in another way it is the nick still.
  private static void misnamed(IrcConversation client, Nick nick, IrcMessage message) {
    var asked = message.params().getFirst();
    var name = client.host().rules().names().nick(asked);
    if (name == null) {
      fail(client, "BAD_ACCOUNT_NAME", asked, "That cannot be the name of an account");
    } else if (name.equals(nick)) {
      open(client, nick, message.params().get(2));
    } else {
      fail(client, "ACCOUNT_NAME_MUST_BE_NICK", asked, "An account has the name of your nick");
    }
  }

  static void completeFirst(IrcConversation client, String command) {
    client
        .line("FAIL")
        .put(command)
        .put("COMPLETE_CONNECTION_REQUIRED")
        .text("Complete your registration with the server first");
  }

  private static @Nullable Nick nick(IrcConversation client) {
    var registration = client.registration();
    return registration == null ? client.person().nick() : registration.nick();
  }

  private static void open(IrcConversation client, Nick nick, String password) {
    var fingerprint = client.host().certificateFingerprint();
    Login.ask(
        client,
        new AccountRequest.Open(nick, password, fingerprint),
        answer -> opened(client, nick, answer));
  }

  private static void opened(IrcConversation client, Nick nick, AccountAnswer answer) {
    switch (answer) {
      case AccountAnswer.LoggedIn in -> {
        client
            .line("REGISTER")
            .put("SUCCESS")
            .put(in.account().text())
            .text("Account opened. Nothing is to be verified; mail addresses are not kept");
        var _ = Login.in(client, in.account());
      }
      case AccountAnswer.Refused refused -> refused(client, nick.text(), refused.why());
      case AccountAnswer.ScramFound _, AccountAnswer.Changed _, AccountAnswer.Described _ ->
          throw new IllegalStateException("nobody asked for that");
    }
  }

  private static void refused(IrcConversation client, String name, AccountRefusal why) {
    switch (why) {
      case NAME_TAKEN -> fail(client, "ACCOUNT_EXISTS", name, "That name has an account already");
      case PASSWORD_TOO_SHORT -> fail(client, "WEAK_PASSWORD", name, "The password is too short");
      case PASSWORD_UNFIT ->
          fail(
              client,
              "UNACCEPTABLE_PASSWORD",
              name,
              "The password is too long, or has control characters");
      case OPENED_TOO_OFTEN ->
          fail(
              client,
              "TEMPORARILY_UNAVAILABLE",
              name,
              "Too many accounts were opened from your address");
      case BUSY,
          NOT_KEPT,
          CLOSED,
          TRIED_TOO_OFTEN,
          WRONG,
          CERTIFICATE_TAKEN,
          TOO_MANY_CERTIFICATES ->
          fail(client, "TEMPORARILY_UNAVAILABLE", name, "No account can be opened now");
    }
  }

  private static void fail(IrcConversation client, String code, String account, String text) {
    client.line("FAIL").put("REGISTER").put(code).word(account).text(text);
  }
}
