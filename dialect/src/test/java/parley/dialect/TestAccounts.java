package parley.dialect;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Chat;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountAnswer.LoggedIn;
import parley.dialect.account.AccountAnswer.Refused;
import parley.dialect.account.AccountAnswer.ScramFound;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.dialect.account.ScramKeys;

/// The accounts of a [TestChat]: passwords as they are, and no limits but the length.
final class TestAccounts {
  static final AccountTerms TERMS = new AccountTerms(true, true, true);

  private static final int PASSWORD_CHARS_MIN = 6;
  private static final int PASSWORD_BYTES_MAX = 300;

  private final Chat chat;
  private final TestMetadata metadata;
  private final Map<Nick, Entry> accounts = new HashMap<>();

  TestAccounts(Chat chat, TestMetadata metadata) {
    this.chat = chat;
    this.metadata = metadata;
  }

  private record Entry(Nick name, String password, ScramKeys scram, @Nullable String certificate) {}

  AccountAnswer answer(AccountRequest request) {
    var answer = check(request);
    if (answer instanceof LoggedIn in) {
      metadata.load(in.account().text());
    }
    return answer;
  }

  private AccountAnswer check(AccountRequest request) {
    return switch (request) {
      case AccountRequest.ByPassword by -> {
        var entry = accounts.get(by.account());
        yield logIn(entry != null && entry.password.equals(by.password()) ? entry : null);
      }
      case AccountRequest.ByCertificate by -> byCertificate(by);
      case AccountRequest.FindScram find -> {
        var entry = accounts.get(find.account());
        byte[] seed = find.account().key().getBytes(StandardCharsets.UTF_8);
        yield new ScramFound(entry == null ? ScramKeys.ofNobody(seed) : entry.scram, "nonce");
      }
      case AccountRequest.ByScram by ->
          logIn(
              by.keys().isProvedBy(by.proof(), by.exchange()) ? accounts.get(by.account()) : null);
      case AccountRequest.Open open -> open(open);
      case AccountRequest.ChangePassword change -> change(change);
      case AccountRequest.ChangeCertificate change -> change(change);
      case AccountRequest.Describe describe -> {
        var certificate = existing(describe.account()).certificate;
        yield new AccountAnswer.Described(
            TestChat.START, certificate == null ? List.of() : List.of(certificate));
      }
    };
  }

  private Entry existing(Nick account) {
    return Objects.requireNonNull(accounts.get(account));
  }

  private AccountAnswer change(AccountRequest.ChangePassword change) {
    var entry = existing(change.account());
    if (!entry.password.equals(change.password())) {
      return new Refused(AccountRefusal.WRONG);
    }
    var flaw = flaw(change.wanted());
    if (flaw != null) {
      return new Refused(flaw);
    }
    accounts.put(entry.name, entry(entry.name, change.wanted(), entry.certificate));
    return new AccountAnswer.Changed();
  }

  private AccountAnswer change(AccountRequest.ChangeCertificate change) {
    var entry = existing(change.account());
    var certificate = change.wanted() ? change.fingerprint() : null;
    accounts.put(entry.name, entry(entry.name, entry.password, certificate));
    return new AccountAnswer.Changed();
  }

  private AccountAnswer byCertificate(AccountRequest.ByCertificate by) {
    for (Entry entry : accounts.values()) {
      boolean isAsked = by.account() == null || by.account().equals(entry.name);
      if (isAsked && by.fingerprint().equals(entry.certificate)) {
        return logIn(entry);
      }
    }
    return logIn(null);
  }

  private AccountAnswer open(AccountRequest.Open open) {
    var password = open.password();
    var flaw = flaw(password);
    if (flaw != null) {
      return new Refused(flaw);
    }
    if (accounts.containsKey(open.account())) {
      return new Refused(AccountRefusal.NAME_TAKEN);
    }
    accounts.put(open.account(), entry(open.account(), password, open.fingerprint()));
    chat.owners().add(open.account());
    return new LoggedIn(open.account());
  }

  private static @Nullable AccountRefusal flaw(String password) {
    if (password.length() < PASSWORD_CHARS_MIN) {
      return AccountRefusal.PASSWORD_TOO_SHORT;
    }
    return password.length() > PASSWORD_BYTES_MAX ? AccountRefusal.PASSWORD_UNFIT : null;
  }

  private static Entry entry(Nick name, String password, @Nullable String certificate) {
    var salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    return new Entry(name, password, ScramKeys.of(password, salt), certificate);
  }

  private static AccountAnswer logIn(@Nullable Entry entry) {
    return entry == null ? new Refused(AccountRefusal.WRONG) : new LoggedIn(entry.name);
  }
}
