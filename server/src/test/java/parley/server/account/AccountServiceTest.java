package parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountAnswer.Changed;
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
import parley.dialect.account.ScramKeys;
import parley.journal.memory.MemoryAccounts;

/// Who may log in, and how often others may try. The test's thread plays the hub's.
class AccountServiceTest {
  private static final Nick ALICE = nick("Alice");

  private final BlockingQueue<Runnable> hub = new LinkedBlockingQueue<>();
  private final MemoryAccounts store = new MemoryAccounts(10, hub::add);
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final InstantSource clock = () -> now;
  private HashWorkers workers = new HashWorkers(1, 10, new Random(1), hub::add);

  @AfterEach
  void stop() {
    workers.close();
  }

  private static Nick nick(String name) {
    return Objects.requireNonNull(new Names(30, 50).nick(name));
  }

  private static AccountSettings settings(boolean opens, int openedPerHour, int failuresPerHour) {
    return new AccountSettings(opens, true, true, 6, 100, openedPerHour, failuresPerHour, 3);
  }

  private AccountService service(AccountSettings settings) {
    return new AccountService(store, settings, workers, clock);
  }

  private AccountAnswer ask(AccountService service, AccountRequest request) {
    var answers = new ArrayList<AccountAnswer>();
    service.ask(request, "192.0.2.1", answers::add);
    try {
      while (answers.isEmpty()) {
        Objects.requireNonNull(hub.poll(30, TimeUnit.SECONDS), "no answer").run();
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private static Refused refused(AccountRefusal why) {
    return new Refused(why);
  }

  @Test
  void whoOpensAnAccountCanLogInToIt() {
    var service = service(settings(true, 0, 0));

    assertThat(ask(service, new Open(ALICE, "sesame", "aa"))).isEqualTo(new LoggedIn(ALICE));
    var login = ask(service, new ByPassword(nick("ALICE"), "sesame"));
    assertThat(login).isInstanceOf(LoggedIn.class);
    assertThat(((LoggedIn) login).account().text()).isEqualTo("Alice");
    assertThat(ask(service, new ByCertificate("aa", null))).isEqualTo(new LoggedIn(ALICE));
  }

  @Test
  void othersCannot() {
    var service = service(settings(true, 0, 0));
    ask(service, new Open(ALICE, "sesame", "aa"));

    var wrong = refused(AccountRefusal.WRONG);
    assertThat(ask(service, new ByPassword(ALICE, "sesamf"))).isEqualTo(wrong);
    assertThat(ask(service, new ByPassword(nick("Bob"), "sesame"))).isEqualTo(wrong);
    assertThat(ask(service, new ByCertificate("bb", null))).isEqualTo(wrong);
    assertThat(ask(service, new ByCertificate("aa", nick("Bob")))).isEqualTo(wrong);
  }

  @Test
  void scramOfNobodyLooksLikeThatOfSomebodyAndProvesNothing() {
    var service = service(settings(true, 0, 0));
    ask(service, new Open(ALICE, "sesame", null));

    var alice = (ScramFound) ask(service, new FindScram(ALICE));
    var bob = (ScramFound) ask(service, new FindScram(nick("Bob")));
    var again = (ScramFound) ask(service, new FindScram(nick("bob")));
    assertThat(bob.keys().salt()).isEqualTo(again.keys().salt()).hasSameSizeAs(alice.keys().salt());
    assertThat(bob.keys().iterations()).isEqualTo(alice.keys().iterations());
    assertThat(bob.nonce()).isNotEqualTo(again.nonce());
    var proof = "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    assertThat(ask(service, new ByScram(nick("Bob"), bob.keys(), "x", proof)))
        .isEqualTo(refused(AccountRefusal.WRONG));
    assertThat(ask(service, new ByScram(ALICE, bob.keys(), "x", proof)))
        .isEqualTo(refused(AccountRefusal.WRONG));
  }

  @Test
  void theOwnerChangesThePassword() {
    var service = service(settings(true, 0, 0));
    ask(service, new Open(ALICE, "sesame", "aa"));

    assertThat(ask(service, new ChangePassword(ALICE, "sesamf", "simsim")))
        .isEqualTo(refused(AccountRefusal.WRONG));
    assertThat(ask(service, new ChangePassword(ALICE, "sesame", "short")))
        .isEqualTo(refused(AccountRefusal.PASSWORD_TOO_SHORT));
    assertThat(ask(service, new ChangePassword(ALICE, "sesame", "simsim")))
        .isEqualTo(new Changed());
    assertThat(ask(service, new ByPassword(ALICE, "sesame")))
        .isEqualTo(refused(AccountRefusal.WRONG));
    assertThat(ask(service, new ByPassword(ALICE, "simsim"))).isEqualTo(new LoggedIn(ALICE));
    assertThat(ask(service, new ByCertificate("aa", null))).isEqualTo(new LoggedIn(ALICE));
    var scram = ((ScramFound) ask(service, new FindScram(ALICE))).keys();
    byte[] salt = Base64.getDecoder().decode(scram.salt());
    assertThat(scram.format()).isEqualTo(ScramKeys.of("simsim", salt).format());
  }

  @Test
  void guessesAtAChangeCountAsAttempts() {
    var service = service(settings(true, 0, 1));
    ask(service, new Open(ALICE, "sesame", null));
    ask(service, new ChangePassword(ALICE, "sesamf", "simsim"));

    assertThat(ask(service, new ChangePassword(ALICE, "sesame", "simsim")))
        .isEqualTo(refused(AccountRefusal.TRIED_TOO_OFTEN));
  }

  @Test
  void certificatesComeAndGo() {
    var service = service(settings(true, 0, 0));
    var bob = nick("Bob");
    ask(service, new Open(ALICE, "sesame", "aa"));
    ask(service, new Open(bob, "sesame", "bb"));

    assertThat(ask(service, new ChangeCertificate(ALICE, "bb", true)))
        .isEqualTo(refused(AccountRefusal.CERTIFICATE_TAKEN));
    assertThat(ask(service, new ChangeCertificate(ALICE, "bb", false)))
        .isEqualTo(refused(AccountRefusal.CERTIFICATE_TAKEN));
    assertThat(ask(service, new ChangeCertificate(ALICE, "cc", true))).isEqualTo(new Changed());
    assertThat(ask(service, new ChangeCertificate(ALICE, "aa", false))).isEqualTo(new Changed());
    assertThat(ask(service, new Describe(ALICE))).isEqualTo(new Described(now, List.of("cc")));
    assertThat(ask(service, new ByCertificate("cc", null))).isEqualTo(new LoggedIn(ALICE));
    assertThat(ask(service, new ByCertificate("aa", null)))
        .isEqualTo(refused(AccountRefusal.WRONG));
  }

  @Test
  void anAccountHasSoManyCertificates() {
    var service = service(settings(true, 0, 0));
    ask(service, new Open(ALICE, "sesame", "00"));
    for (int i = 1; i < 20; i++) {
      ask(service, new ChangeCertificate(ALICE, "0" + i, true));
    }

    assertThat(ask(service, new ChangeCertificate(ALICE, "ff", true)))
        .isEqualTo(refused(AccountRefusal.TOO_MANY_CERTIFICATES));
    assertThat(ask(service, new ChangeCertificate(ALICE, "00", true))).isEqualTo(new Changed());
  }

  @Test
  void aNameIsTakenOnceAndPasswordsHaveBounds() {
    var service = service(settings(true, 0, 0));
    ask(service, new Open(ALICE, "sesame", null));

    assertThat(ask(service, new Open(nick("ALICE"), "sesame", null)))
        .isEqualTo(refused(AccountRefusal.NAME_TAKEN));
    assertThat(ask(service, new Open(nick("Bob"), "short", null)))
        .isEqualTo(refused(AccountRefusal.PASSWORD_TOO_SHORT));
    assertThat(ask(service, new Open(nick("Bob"), "x".repeat(101), null)))
        .isEqualTo(refused(AccountRefusal.PASSWORD_UNFIT));
    assertThat(ask(service, new Open(nick("Bob"), "ses\tame", null)))
        .isEqualTo(refused(AccountRefusal.PASSWORD_UNFIT));
  }

  @Test
  void anAddressMayFailSoOftenWithinAnHour() {
    var service = service(settings(true, 0, 2));
    ask(service, new Open(ALICE, "sesame", null));
    ask(service, new ByPassword(ALICE, "wrong"));
    ask(service, new ByCertificate("bb", null));

    assertThat(ask(service, new ByPassword(ALICE, "sesame")))
        .isEqualTo(refused(AccountRefusal.TRIED_TOO_OFTEN));
    now = now.plus(Duration.ofMinutes(61));
    assertThat(ask(service, new ByPassword(ALICE, "sesame"))).isEqualTo(new LoggedIn(ALICE));
  }

  @Test
  void anAddressMayOpenSoManyAccountsWithinAnHour() {
    var service = service(settings(true, 1, 0));
    ask(service, new Open(ALICE, "sesame", null));

    assertThat(ask(service, new Open(nick("Bob"), "sesame", null)))
        .isEqualTo(refused(AccountRefusal.OPENED_TOO_OFTEN));
    now = now.plus(Duration.ofMinutes(61));
    assertThat(ask(service, new Open(nick("Bob"), "sesame", null)))
        .isEqualTo(new LoggedIn(nick("Bob")));
  }

  @Test
  void nobodyOpensAnAccountWhereThatIsClosed() {
    var service = service(settings(false, 0, 0));

    assertThat(service.terms().open()).isFalse();
    assertThat(service.terms().openUnnamed()).isFalse();
    assertThat(ask(service, new Open(ALICE, "sesame", null)))
        .isEqualTo(refused(AccountRefusal.CLOSED));
  }

  /// Of the queue each address has only a part; of IPv6 all those of a /64.
  @Test
  void anAddressMayHaveSoManyCheckedAtATime() throws InterruptedException {
    var service = service(settings(true, 0, 0));
    var hostile = new ArrayList<AccountAnswer>();
    for (int i = 1; i <= 5; i++) {
      service.ask(new ByPassword(ALICE, "wrong" + i), "2001:db8::" + i, hostile::add);
    }
    assertThat(hostile).containsExactly(refused(AccountRefusal.BUSY), refused(AccountRefusal.BUSY));
    var certificate = new ArrayList<AccountAnswer>();
    service.ask(new ByCertificate("aa", null), "2001:db8::1", certificate::add);
    var other = new ArrayList<AccountAnswer>();
    service.ask(new ByPassword(ALICE, "wrong"), "2001:db8:0:1::1", other::add);
    while (hostile.size() < 5 || other.isEmpty() || certificate.isEmpty()) {
      Objects.requireNonNull(hub.poll(30, TimeUnit.SECONDS), "no answer").run();
    }
    assertThat(hostile.subList(2, 5)).containsOnly(refused(AccountRefusal.WRONG));
    assertThat(other).containsExactly(refused(AccountRefusal.WRONG));
    assertThat(certificate).containsExactly(refused(AccountRefusal.WRONG));

    var again = new ArrayList<AccountAnswer>();
    service.ask(new ByPassword(ALICE, "wrong"), "2001:db8::1", again::add);
    assertThat(again).isEmpty();
  }

  @Test
  void withTooMuchToDoOneHasToComeAgain() {
    workers.close();
    var service = service(settings(true, 0, 0));

    assertThat(ask(service, new ByPassword(ALICE, "sesame")))
        .isEqualTo(refused(AccountRefusal.BUSY));
  }
}
