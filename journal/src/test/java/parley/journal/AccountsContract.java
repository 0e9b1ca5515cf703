package parley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.core.Names;
import parley.core.Nick;

/// What every store of accounts must do.
public abstract class AccountsContract {
  protected final TestHub hub = new TestHub();

  /// A store that works.
  protected abstract AccountStore store() throws JournalException;

  /// An account with what else it needs.
  protected static Account account(String name, String... certificates) {
    return new Account(
        nick(name),
        "$argon2id$" + name,
        "SCRAM-SHA-256$" + name,
        Instant.parse("2026-03-01T12:00:00.123Z"),
        List.of(certificates));
  }

  protected static Nick nick(String name) {
    return Objects.requireNonNull(new Names(30, 50).nick(name));
  }

  @Test
  void anAccountIsFoundByItsNameInAnyCase() throws JournalException {
    var store = store();
    assertThat(open(store, account("Zoë"))).isEqualTo("opened");

    assertThat(find(store, "zOË")).isEqualTo(account("Zoë"));
    assertThat(find(store, "Zoe")).isNull();
  }

  @Test
  void aNameIsTakenOnce() throws JournalException {
    var store = store();
    assertThat(open(store, account("Alice"))).isEqualTo("opened");
    assertThat(open(store, account("ALICE"))).isEqualTo("taken");

    assertThat(Objects.requireNonNull(find(store, "alice")).password())
        .isEqualTo("$argon2id$Alice");
  }

  @Test
  void aCertificateLeadsToTheFirstAccountThatHadIt() throws JournalException {
    var store = store();
    open(store, account("Alice", "aa", "bb"));
    open(store, account("Bob", "bb", "cc"));

    assertThat(Objects.requireNonNull(findByCertificate(store, "aa")).name().text())
        .isEqualTo("Alice");
    assertThat(Objects.requireNonNull(findByCertificate(store, "bb")).name().text())
        .isEqualTo("Alice");
    assertThat(Objects.requireNonNull(findByCertificate(store, "cc")).name().text())
        .isEqualTo("Bob");
    assertThat(findByCertificate(store, "dd")).isNull();
  }

  @Test
  void anAccountIsReplaced() throws JournalException {
    var store = store();
    open(store, account("Alice", "aa", "bb"));
    open(store, account("Bob", "cc"));
    var other =
        new Account(
            nick("ALICE"),
            "$argon2id$other",
            "SCRAM-SHA-256$other",
            Instant.EPOCH,
            List.of("bb", "cc", "dd"));
    assertThat(replace(store, other)).isEqualTo("replaced");

    var found = Objects.requireNonNull(find(store, "alice"));
    assertThat(found.password()).isEqualTo("$argon2id$other");
    assertThat(found.scram()).isEqualTo("SCRAM-SHA-256$other");
    assertThat(findByCertificate(store, "aa")).isNull();
    assertThat(Objects.requireNonNull(findByCertificate(store, "dd")).name())
        .isEqualTo(nick("alice"));
    assertThat(Objects.requireNonNull(findByCertificate(store, "cc")).name())
        .isEqualTo(nick("bob"));
  }

  @Test
  void whatIsNotThereIsNotReplaced() throws JournalException {
    var store = store();
    assertThat(replace(store, account("Alice", "aa"))).isEqualTo("replaced");

    assertThat(find(store, "alice")).isNull();
    assertThat(findByCertificate(store, "aa")).isNull();
  }

  @Test
  void secretsAreNotShown() {
    assertThat(account("Alice").toString()).doesNotContain("argon2id", "SCRAM");
  }

  /// Opens an account: `opened`, `taken`, or why it failed.
  protected String open(AccountStore store, Account account) {
    var heard = new Heard();
    store.open(account, heard);
    hub.await(() -> heard.what != null);
    return Objects.requireNonNull(heard.what);
  }

  private String replace(AccountStore store, Account account) {
    var heard = new Heard();
    store.replace(account, heard);
    hub.await(() -> heard.what != null);
    return Objects.requireNonNull(heard.what);
  }

  /// The account of that name.
  protected @Nullable Account find(AccountStore store, String name) {
    var heard = new Heard();
    store.find(nick(name), heard);
    hub.await(() -> heard.what != null);
    assertThat(heard.what).isEqualTo("found");
    return heard.account;
  }

  private @Nullable Account findByCertificate(AccountStore store, String fingerprint) {
    var heard = new Heard();
    store.findByCertificate(fingerprint, heard);
    hub.await(() -> heard.what != null);
    assertThat(heard.what).isEqualTo("found");
    return heard.account;
  }

  /// What a test hears, once.
  private static final class Heard
      implements AccountStore.Opening, AccountStore.Replacing, AccountStore.Finding {
    private @Nullable String what;
    private @Nullable Account account;

    @Override
    public void opened() {
      hear("opened");
    }

    @Override
    public void replaced() {
      hear("replaced");
    }

    @Override
    public void taken() {
      hear("taken");
    }

    @Override
    public void found(@Nullable Account found) {
      hear("found");
      account = found;
    }

    @Override
    public void failed(String reason) {
      hear(reason);
    }

    private void hear(String news) {
      assertThat(what).as("told twice").isNull();
      what = news;
    }
  }
}
