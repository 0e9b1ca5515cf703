package parley.server.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;

/// Accounts `account0`, `account1`, … of which everyone has the password `right`: an answer takes
/// its time, or comes at once.
final class SimulatedOffice implements AccountOffice {
  static final String PASSWORD = "right";
  private static final int ACCOUNTS = 300;

  private final VirtualTime time;
  private final Random random;

  SimulatedOffice(VirtualTime time, Random random) {
    this.time = time;
    this.random = random;
  }

  /// The name of an account.
  static String name(int number) {
    return "account" + number;
  }

  /// Whether this is the name of one.
  static boolean isName(String name) {
    return name.startsWith("account");
  }

  /// Whether there are so many.
  static boolean has(int number) {
    return number < ACCOUNTS;
  }

  @Override
  public AccountTerms terms() {
    return new AccountTerms(true, false, false);
  }

  @Override
  public boolean reservesNicks() {
    return true;
  }

  @Override
  public List<Nick> recover() {
    var names = new ArrayList<Nick>();
    for (int i = 0; has(i); i++) {
      names.add(Objects.requireNonNull(HubScene.RULES.names().nick(name(i))));
    }
    return names;
  }

  @Override
  public void ask(AccountRequest request, String address, Consumer<AccountAnswer> answer) {
    AccountAnswer answered =
        request instanceof AccountRequest.ByPassword password
                && password.password().equals(PASSWORD)
            ? new AccountAnswer.LoggedIn(password.account())
            : new AccountAnswer.Refused(AccountRefusal.WRONG);
    if (random.nextInt(4) == 0) {
      answer.accept(answered);
    } else {
      time.after(random.nextInt(200), () -> answer.accept(answered));
    }
  }
}
