package parley.server.account;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest.ChangeCertificate;
import parley.dialect.account.AccountRequest.ChangePassword;
import parley.dialect.account.ScramKeys;
import parley.journal.Account;
import parley.journal.AccountStore;

/// What owners change about their accounts. Hub thread only.
final class AccountChanges {
  /// How many certificates may log in to an account.
  private static final int CERTIFICATES_MAX = 20;

  private static final Logger LOG = LoggerFactory.getLogger(AccountChanges.class);

  private final AccountStore store;
  private final HashWorkers workers;
  private final Consumer<String> failing;

  /// @param failing told what is wrong with the store
  AccountChanges(AccountStore store, HashWorkers workers, Consumer<String> failing) {
    this.store = store;
    this.workers = workers;
    this.failing = failing;
  }

  /// The other password was looked at, and so was the one until now.
  void password(ChangePassword change, Account account, Consumer<AccountAnswer> answer) {
    byte[] salt = workers.randomBytes(PasswordHash.SALT_BYTES);
    byte[] scramSalt = workers.randomBytes(ScramKeys.SALT_BYTES);
    workers.work(
        () ->
            account.withPassword(
                PasswordHash.of(change.wanted(), salt),
                ScramKeys.of(change.wanted(), scramSalt).format()),
        changed -> keep(changed, "password", answer),
        () -> refuse(answer, AccountRefusal.BUSY));
  }

  /// The certificate is nobody else's.
  void certificate(ChangeCertificate change, Account account, Consumer<AccountAnswer> answer) {
    var certificates = new ArrayList<>(account.certificates());
    boolean had = certificates.remove(change.fingerprint());
    if (had == change.wanted()) {
      answer.accept(new AccountAnswer.Changed());
      return;
    }
    if (change.wanted()) {
      if (certificates.size() >= CERTIFICATES_MAX) {
        refuse(answer, AccountRefusal.TOO_MANY_CERTIFICATES);
        return;
      }
      certificates.add(change.fingerprint());
    }
    keep(account.withCertificates(certificates), "certificates", answer);
  }

  private void keep(Account changed, String what, Consumer<AccountAnswer> answer) {
    store.replace(
        changed,
        new AccountStore.Replacing() {
          @Override
          public void replaced() {
            LOG.info("Account changed name=\"{}\" what={}", changed.name(), what);
            answer.accept(new AccountAnswer.Changed());
          }

          @Override
          public void failed(String reason) {
            failing.accept(reason);
            refuse(answer, AccountRefusal.NOT_KEPT);
          }
        });
  }

  private static void refuse(Consumer<AccountAnswer> answer, AccountRefusal why) {
    answer.accept(new AccountAnswer.Refused(why));
  }
}
