package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.journal.JournalException;

/// What is asked of the accounts is answered once and in order, at once or later.
class AccountDeskTest {
  private final Office office = new Office();
  private final HubScene scene = new HubScene(HubScene.ROOMY, office);

  AccountDeskTest() throws JournalException {
    scene.hub.recover();
  }

  /// Everything is wrong. Some answers wait until they are let go.
  private static final class Office implements AccountOffice {
    final Deque<Consumer<AccountAnswer>> waiting = new ArrayDeque<>();
    boolean takesTime = true;
    int asked;

    @Override
    public AccountTerms terms() {
      return new AccountTerms(true, true, true);
    }

    @Override
    public List<Nick> recover() {
      return List.of(Objects.requireNonNull(HubScene.RULES.names().nick("Alice")));
    }

    @Override
    public boolean reservesNicks() {
      return true;
    }

    @Override
    public void ask(AccountRequest request, String address, Consumer<AccountAnswer> answer) {
      asked++;
      if (takesTime) {
        waiting.add(answer);
      } else {
        answer(answer);
      }
    }

    void answerOne() {
      answer(waiting.remove());
    }

    private static void answer(Consumer<AccountAnswer> answer) {
      answer.accept(new AccountAnswer.Refused(AccountRefusal.WRONG));
    }
  }

  @Test
  void linesThatWaitedAreCarriedOutOnceWhereTheirAnswerComesAtOnce() {
    var peer = scene.connect(HubScene.login());
    peer.types("LOGIN Alice one", "LOGIN Alice two", "LOGIN Alice three", "PING");

    office.takesTime = false;
    office.answerOne();
    scene.turn();

    assertThat(office.asked).isEqualTo(3);
    assertThat(peer.lines())
        .containsExactly(
            "ERR bad-password", "ERR bad-password", "ERR bad-password", "ERR not-logged-in");
  }

  @Test
  void anAnswerForWhoIsGoneIsForgotten() {
    var peer = scene.connect(HubScene.login());
    peer.types("LOGIN Alice one", "PING");
    peer.vanishes();

    office.answerOne();
    scene.turn();

    assertThat(peer.lines()).isEmpty();
    assertThat(scene.hub.isIdle()).isTrue();
    assertThat(scene.hub.connections()).isZero();
  }
}
