package parley.dialect.irc;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;

/// What `NickServ` does for those who are logged in: another password, and the certificates that
/// log in to the account with SASL EXTERNAL.
final class AccountCare {
  private static final int FINGERPRINT_DIGITS = 64;

  private AccountCare() {}

  /// `PASSWD old new`, also written `SET PASSWORD old new`.
  static void password(IrcConversation client, List<String> params) {
    var account = account(client);
    if (account == null) {
      return;
    }
    if (params.size() != 2) {
      NickServ.say(client, "PASSWD password new-password");
      return;
    }
    ask(
        client,
        new AccountRequest.ChangePassword(account, params.getFirst(), params.getLast()),
        "Your password is changed.");
  }

  /// `CERT LIST`, `CERT ADD [fingerprint]`, `CERT DEL fingerprint`.
  static void certificates(IrcConversation client, List<String> params) {
    var account = account(client);
    if (account == null) {
      return;
    }
    var what = params.isEmpty() ? "LIST" : params.getFirst().toUpperCase(Locale.ROOT);
    var given = params.size() < 2 ? null : params.get(1);
    switch (what) {
      case "LIST" -> list(client, account);
      case "ADD" ->
          change(
              client,
              account,
              given == null ? client.host().certificateFingerprint() : given,
              true);
      case "DEL" -> change(client, account, given, false);
      default -> NickServ.say(client, "CERT LIST, CERT ADD [fingerprint] or CERT DEL fingerprint");
    }
  }

  private static void list(IrcConversation client, Nick account) {
    Login.ask(
        client,
        new AccountRequest.Describe(account),
        answer -> {
          if (answer instanceof AccountAnswer.Described described) {
            if (described.certificates().isEmpty()) {
              NickServ.say(client, "No certificate logs in to your account.");
            }
            described.certificates().forEach(each -> NickServ.say(client, each));
          } else {
            failed(client, answer);
          }
        });
  }

  private static void change(
      IrcConversation client, Nick account, @Nullable String given, boolean wanted) {
    if (given == null) {
      NickServ.say(
          client,
          wanted
              ? "You are not connected with a certificate; CERT ADD fingerprint names another."
              : "CERT DEL fingerprint");
      return;
    }
    // Programs show them in many ways.
    var fingerprint = given.replace(":", "").toLowerCase(Locale.ROOT);
    if (fingerprint.length() != FINGERPRINT_DIGITS
        || !fingerprint.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
      NickServ.say(
          client, "A fingerprint is the SHA-256 of a certificate, in 64 hexadecimal digits.");
      return;
    }
    ask(
        client,
        new AccountRequest.ChangeCertificate(account, fingerprint, wanted),
        wanted
            ? "That certificate logs in to your account from now on."
            : "That certificate logs in to your account no more.");
  }

  private static void ask(IrcConversation client, AccountRequest request, String done) {
    Login.ask(
        client,
        request,
        answer -> {
          if (answer instanceof AccountAnswer.Changed) {
            NickServ.say(client, done);
          } else {
            failed(client, answer);
          }
        });
  }

  private static void failed(IrcConversation client, AccountAnswer answer) {
    var why =
        answer instanceof AccountAnswer.Refused refused ? refused.why() : AccountRefusal.NOT_KEPT;
    NickServ.say(
        client, why == AccountRefusal.WRONG ? "That is not your password." : NickServ.told(why));
  }

  /// Whose account it is about; null, and said so, for who is not logged in.
  private static @Nullable Nick account(IrcConversation client) {
    var account = client.person().account();
    if (account == null) {
      NickServ.say(client, "Log in first.");
      return null;
    }
    return Objects.requireNonNull(client.host().rules().names().nick(account));
  }
}
