package parley.dialect.irc;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.wire.irc.Numeric;

/// What `NickServ` understands: to log in, to open an account, to log out. It is a translation of
/// AUTHENTICATE and REGISTER for clients that know no better, and for people who do so by habit.
final class NickServ {
  static final String NAME = "NickServ";
  private static final List<String> HELP =
      List.of(
          "IDENTIFY [account] password logs you in; a client that knows SASL does so by itself.",
          "REGISTER password opens an account for your nick, which then is yours alone.",
          "LOGOUT logs you out.",
          "PASSWD password new-password changes the password.",
          "CERT LIST tells which certificates log in to your account, CERT ADD adds the one that"
              + " you are connected with, CERT DEL fingerprint takes one away.");

  private NickServ() {}

  /// Does what the text says, and answers.
  static void hear(IrcConversation client, String text) {
    var words = Services.words(text);
    var command = words.isEmpty() ? "HELP" : words.getFirst().toUpperCase(Locale.ROOT);
    var params = words.isEmpty() ? words : words.subList(1, words.size());
    switch (command) {
      case "IDENTIFY", "ID", "LOGIN" -> identify(client, params);
      case "REGISTER" -> register(client, params);
      case "LOGOUT" -> logOut(client);
      case "PASSWD" -> AccountCare.password(client, params);
      case "SET" -> set(client, params);
      case "CERT" -> AccountCare.certificates(client, params);
      case "GHOST", "RECOVER", "REGAIN", "RELEASE" ->
          say(client, "Log in, and take your nick with /NICK: your other clients may have it too.");
      case "HELP" -> HELP.forEach(line -> say(client, line));
      default -> say(client, "I do not know that. HELP tells what I know.");
    }
  }

  private static void set(IrcConversation client, List<String> params) {
    boolean isPassword = !params.isEmpty() && params.getFirst().equalsIgnoreCase("PASSWORD");
    AccountCare.password(client, isPassword ? params.subList(1, params.size()) : List.of());
  }

  private static void identify(IrcConversation client, List<String> params) {
    var account = account(client, params);
    if (!client.host().accountTerms().exist()) {
      say(client, "There are no accounts here.");
    } else if (params.isEmpty() || params.size() > 2) {
      say(client, "IDENTIFY [account] password");
    } else if (account == null) {
      say(client, told(AccountRefusal.WRONG));
    } else {
      ask(client, new AccountRequest.ByPassword(account, params.getLast()));
    }
  }

  private static @Nullable Nick account(IrcConversation client, List<String> params) {
    return params.size() == 2
        ? client.host().rules().names().nick(params.getFirst())
        : client.person().nick();
  }

  /// What follows the password, an address of mail for one, is not needed.
  private static void register(IrcConversation client, List<String> params) {
    var person = client.person();
    if (!client.host().accountTerms().open()) {
      say(client, told(AccountRefusal.CLOSED));
    } else if (params.isEmpty()) {
      say(client, "REGISTER password");
    } else if (person.account() != null) {
      say(client, "You are logged in as " + person.account() + " already.");
    } else {
      var fingerprint = client.host().certificateFingerprint();
      ask(client, new AccountRequest.Open(person.nick(), params.getFirst(), fingerprint));
    }
  }

  private static void ask(IrcConversation client, AccountRequest request) {
    Login.ask(
        client,
        request,
        answer -> {
          switch (answer) {
            case AccountAnswer.LoggedIn in -> {
              Login.in(client, in.account());
              say(client, "You are now logged in as " + in.account().text() + ".");
            }
            case AccountAnswer.Refused refused -> say(client, told(refused.why()));
            case AccountAnswer.ScramFound _, AccountAnswer.Changed _, AccountAnswer.Described _ ->
                throw new IllegalStateException("nobody asked for that");
          }
        });
  }

  private static void logOut(IrcConversation client) {
    if (client.person().account() == null) {
      say(client, "You are not logged in.");
      return;
    }
    var refusal = client.perform(new Command.ChangeAccount(client.host().session(), null));
    if (refusal == null) {
      client
          .reply(Numeric.RPL_LOGGEDOUT)
          .put(client.person().origin().source())
          .text("You are now logged out");
    }
    say(client, refusal == null ? "You are now logged out." : "Not now.");
  }

  static void say(IrcConversation client, String text) {
    Services.say(client, NAME, text);
  }

  static String told(AccountRefusal why) {
    return switch (why) {
      case WRONG -> "There is no such account, or that is not its password.";
      case TRIED_TOO_OFTEN -> "Too many attempts; try again later.";
      case BUSY, NOT_KEPT -> "Not now; try again later.";
      case NAME_TAKEN -> "That name has an account already.";
      case PASSWORD_TOO_SHORT -> "The password is too short.";
      case PASSWORD_UNFIT -> "The password is too long, or has control characters.";
      case CLOSED -> "Accounts are not opened here.";
      case OPENED_TOO_OFTEN -> "Too many accounts were opened from your address.";
      case CERTIFICATE_TAKEN -> "That certificate logs in to another account.";
      case TOO_MANY_CERTIFICATES -> "As many certificates as there may be log in to your account.";
    };
  }
}
