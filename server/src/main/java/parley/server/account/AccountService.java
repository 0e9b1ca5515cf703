package parley.server.account;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountAnswer.Described;
import parley.dialect.account.AccountAnswer.LoggedIn;
import parley.dialect.account.AccountAnswer.Refused;
import parley.dialect.account.AccountAnswer.ScramFound;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountRequest.ByCertificate;
import parley.dialect.account.AccountRequest.ByPassword;
import parley.dialect.account.AccountRequest.ByScram;
import parley.dialect.account.AccountRequest.ChangeCertificate;
import parley.dialect.account.AccountRequest.ChangePassword;
import parley.dialect.account.AccountRequest.Describe;
import parley.dialect.account.AccountRequest.FindScram;
import parley.dialect.account.AccountRequest.Open;
import parley.dialect.account.AccountTerms;
import parley.dialect.account.ScramKeys;
import parley.journal.Account;
import parley.journal.AccountStore;
import parley.journal.JournalException;
import parley.journal.MarkerStore;
import parley.journal.MetadataStore;
import parley.server.hub.AccountOffice;
import parley.server.hub.AddressLimit;

/// The accounts of a server: finds them in the store, and has passwords checked by the workers. Hub
/// thread only, as everything that it is told.
public final class AccountService implements AccountOffice {
  private static final Logger LOG = LoggerFactory.getLogger(AccountService.class);
  private static final int SECRET_BYTES = 32;
  private static final int NONCE_BYTES = 18;

  private final AccountStore store;
  private AccountSettings settings;
  private final HashWorkers workers;
  private final InstantSource clock;
  private final AddressLimit failures;
  private final AddressLimit openings;
  private final UnderWay underWay;

  private final AccountChanges changes;

  /// By which a name that no account has gets the same salt whenever it is asked for.
  private final byte[] secret;

  public AccountService(
      AccountStore store, AccountSettings settings, HashWorkers workers, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.workers = workers;
    this.clock = clock;
    this.secret = workers.randomBytes(SECRET_BYTES);
    this.changes = new AccountChanges(store, workers, AccountService::failing);
    this.failures = new AddressLimit(settings.failuresPerHour(), AccountSettings.HOUR, clock);
    this.openings = new AddressLimit(settings.openedPerHour(), AccountSettings.HOUR, clock);
    this.underWay = new UnderWay(settings.hashesPerAddress());
  }

  /// Has these bounds from now on. Whose nicks are whose stays as it is.
  public void reconfigure(AccountSettings changed) {
    settings =
        new AccountSettings(
            changed.opens(),
            changed.opensUnnamed(),
            settings.reservesNicks(),
            changed.passwordCharsMin(),
            changed.passwordBytesMax(),
            changed.openedPerHour(),
            changed.failuresPerHour(),
            changed.hashesPerAddress());
    failures.bound(changed.failuresPerHour());
    openings.bound(changed.openedPerHour());
    underWay.bound(changed.hashesPerAddress());
  }

  @Override
  public AccountTerms terms() {
    return new AccountTerms(true, settings.opens(), settings.opens() && settings.opensUnnamed());
  }

  @Override
  public boolean reservesNicks() {
    return settings.reservesNicks();
  }

  @Override
  public List<Nick> recover() throws JournalException {
    return settings.reservesNicks() ? store.names() : List.of();
  }

  @Override
  public MarkerStore markers() {
    return store.markers();
  }

  @Override
  public MetadataStore metadata() {
    return store.metadata();
  }

  @Override
  public void ask(AccountRequest request, String address, Consumer<AccountAnswer> answer) {
    if (!hashes(request)) {
      begin(request, address, answer);
    } else if (underWay.begin(address)) {
      begin(
          request,
          address,
          result -> {
            underWay.end(address);
            answer.accept(result);
          });
    } else {
      refuse(answer, AccountRefusal.BUSY);
    }
  }

  /// Whether it takes a password to be hashed.
  private static boolean hashes(AccountRequest request) {
    return switch (request) {
      case Open _, ByPassword _, ChangePassword _ -> true;
      case ByCertificate _, FindScram _, ByScram _, ChangeCertificate _, Describe _ -> false;
    };
  }

  private void begin(AccountRequest request, String address, Consumer<AccountAnswer> answer) {
    if (request instanceof Open open) {
      open(open, address, answer);
      return;
    }
    if (!failures.allows(address)) {
      refuse(answer, AccountRefusal.TRIED_TOO_OFTEN);
      return;
    }
    Consumer<AccountAnswer> counting =
        result -> {
          if (result instanceof Refused refused && refused.why() == AccountRefusal.WRONG) {
            failures.count(address);
          }
          answer.accept(result);
        };
    switch (request) {
      case ByPassword password -> byPassword(password, counting);
      case ByCertificate certificate ->
          store.findByCertificate(
              certificate.fingerprint(),
              new Found(counting, found -> byCertificate(certificate, found, counting)));
      case FindScram scram ->
          store.find(scram.account(), new Found(counting, found -> scram(scram, found, counting)));
      case ByScram scram ->
          store.find(
              scram.account(), new Found(counting, found -> byScram(scram, found, counting)));
      case ChangePassword change ->
          store.find(
              change.account(), new Found(counting, found -> password(change, found, counting)));
      case ChangeCertificate change ->
          store.findByCertificate(
              change.fingerprint(), new Found(answer, owner -> certificate(change, owner, answer)));
      case Describe describe ->
          store.find(describe.account(), new Found(answer, found -> describe(found, answer)));
      case Open _ -> throw new IllegalStateException("dealt with above");
    }
  }

  private void byPassword(ByPassword request, Consumer<AccountAnswer> answer) {
    store.find(
        request.account(),
        new Found(
            answer,
            account ->
                // Also where there is no account, so that the time tells nothing.
                work(
                    () -> matches(request.password(), account),
                    right -> logIn(right ? account : null, answer),
                    answer)));
  }

  private boolean matches(String password, @Nullable Account account) {
    if (account == null) {
      var _ = PasswordHash.of(password, secret);
      return false;
    }
    return PasswordHash.matches(password, account.password());
  }

  private static void byCertificate(
      ByCertificate request, @Nullable Account account, Consumer<AccountAnswer> answer) {
    boolean isAnother =
        account != null && request.account() != null && !request.account().equals(account.name());
    logIn(isAnother ? null : account, answer);
  }

  private void scram(FindScram request, @Nullable Account account, Consumer<AccountAnswer> answer) {
    var keys = account == null ? null : ScramKeys.parse(account.scram());
    answer.accept(
        new ScramFound(
            keys == null ? ScramKeys.ofNobody(seed(request.account())) : keys,
            Base64.getEncoder().encodeToString(workers.randomBytes(NONCE_BYTES))));
  }

  private static void byScram(
      ByScram request, @Nullable Account account, Consumer<AccountAnswer> answer) {
    boolean right =
        account != null
            && account.scram().equals(request.keys().format())
            && request.keys().isProvedBy(request.proof(), request.exchange());
    logIn(right ? account : null, answer);
  }

  private static void logIn(@Nullable Account account, Consumer<AccountAnswer> answer) {
    if (account == null) {
      refuse(answer, AccountRefusal.WRONG);
    } else {
      answer.accept(new LoggedIn(account.name()));
    }
  }

  private void password(
      ChangePassword change, @Nullable Account account, Consumer<AccountAnswer> answer) {
    var flaw = settings.flaw(change.wanted());
    if (flaw != null) {
      refuse(answer, flaw);
      return;
    }
    work(
        () -> matches(change.password(), account),
        right -> {
          if (right && account != null) {
            changes.password(change, account, answer);
          } else {
            refuse(answer, AccountRefusal.WRONG);
          }
        },
        answer);
  }

  private void certificate(
      ChangeCertificate change, @Nullable Account owner, Consumer<AccountAnswer> answer) {
    if (owner != null && !owner.name().equals(change.account())) {
      refuse(answer, AccountRefusal.CERTIFICATE_TAKEN);
      return;
    }
    store.find(
        change.account(),
        new Found(
            answer,
            account -> {
              if (account == null) {
                refuse(answer, AccountRefusal.WRONG);
              } else {
                changes.certificate(change, account, answer);
              }
            }));
  }

  private static void describe(@Nullable Account account, Consumer<AccountAnswer> answer) {
    answer.accept(
        account == null
            ? new Refused(AccountRefusal.WRONG)
            : new Described(account.opened(), account.certificates()));
  }

  private void open(Open request, String address, Consumer<AccountAnswer> answer) {
    var refusal = refusal(request, address);
    if (refusal != null) {
      refuse(answer, refusal);
      return;
    }
    store.find(
        request.account(),
        new Found(
            answer,
            existing -> {
              if (existing != null) {
                refuse(answer, AccountRefusal.NAME_TAKEN);
              } else {
                openings.count(address);
                make(request, answer);
              }
            }));
  }

  private @Nullable AccountRefusal refusal(Open request, String address) {
    if (!settings.opens()) {
      return AccountRefusal.CLOSED;
    }
    var flaw = settings.flaw(request.password());
    if (flaw != null) {
      return flaw;
    }
    return openings.allows(address) ? null : AccountRefusal.OPENED_TOO_OFTEN;
  }

  private void make(Open request, Consumer<AccountAnswer> answer) {
    byte[] salt = workers.randomBytes(PasswordHash.SALT_BYTES);
    byte[] scramSalt = workers.randomBytes(ScramKeys.SALT_BYTES);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var fingerprint = request.fingerprint();
    work(
        () ->
            new Account(
                request.account(),
                PasswordHash.of(request.password(), salt),
                ScramKeys.of(request.password(), scramSalt).format(),
                now,
                fingerprint == null ? List.of() : List.of(fingerprint)),
        account -> store.open(account, new Opened(account, answer)),
        answer);
  }

  private <T> void work(Supplier<T> work, Consumer<T> done, Consumer<AccountAnswer> answer) {
    workers.work(
        work,
        done,
        () -> {
          LOG.warn("accounts=busy passwords cannot be checked at present");
          refuse(answer, AccountRefusal.BUSY);
        });
  }

  private static void refuse(Consumer<AccountAnswer> answer, AccountRefusal why) {
    answer.accept(new Refused(why));
  }

  private static void failed(String reason, Consumer<AccountAnswer> answer) {
    failing(reason);
    refuse(answer, AccountRefusal.NOT_KEPT);
  }

  private static void failing(String reason) {
    LOG.warn("accounts=failing reason=\"{}\"", reason);
  }

  private byte[] seed(Nick name) {
    byte[] key = name.key().getBytes(StandardCharsets.UTF_8);
    byte[] seed = Arrays.copyOf(secret, secret.length + key.length);
    System.arraycopy(key, 0, seed, secret.length, key.length);
    return seed;
  }

  /// What the store found, or that it could not look.
  private record Found(Consumer<AccountAnswer> answer, Consumer<@Nullable Account> next)
      implements AccountStore.Finding {
    @Override
    public void found(@Nullable Account account) {
      next.accept(account);
    }

    @Override
    public void failed(String reason) {
      AccountService.failed(reason, answer);
    }
  }

  /// What became of a new account.
  private record Opened(Account account, Consumer<AccountAnswer> answer)
      implements AccountStore.Opening {
    @Override
    public void opened() {
      LOG.info("Account opened name=\"{}\"", account.name());
      answer.accept(new LoggedIn(account.name()));
    }

    @Override
    public void taken() {
      refuse(answer, AccountRefusal.NAME_TAKEN);
    }

    @Override
    public void failed(String reason) {
      AccountService.failed(reason, answer);
    }
  }
}
