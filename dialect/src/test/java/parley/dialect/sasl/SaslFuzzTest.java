package parley.dialect.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.ScramKeys;

/// Whatever a client responds: it is logged in only after the accounts have said so, and a proof is
/// about just what was said.
class SaslFuzzTest {
  private static final Names NAMES = new Names(30, 50);
  private static final Nick ALICE = Objects.requireNonNull(NAMES.nick("Alice"));
  private static final ScramKeys KEYS =
      ScramKeys.of("sesame", "0123456789abcdef".getBytes(US_ASCII));
  private static final AccountAnswer NO = new AccountAnswer.Refused(AccountRefusal.WRONG);

  /// The first byte says which mechanism, each line behind it is a response.
  @FuzzTest(maxDuration = "5m")
  void nobodyIsLoggedInUnlessTheAccountsSaySo(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    var mechanisms = Mechanism.values();
    var exchange = mechanisms[(bytes[0] & 0xFF) % mechanisms.length].begin(NAMES, "aa");
    var said = new ArrayList<String>();
    @Nullable Nick loggedIn = null;
    for (String response : new String(bytes, 1, bytes.length - 1, UTF_8).split("\n", -1)) {
      said.add(response);
      var step = exchange.respond(response);
      while (step instanceof SaslStep.Ask ask) {
        var answer = answer(ask.request(), said);
        loggedIn = answer instanceof AccountAnswer.LoggedIn in ? in.account() : loggedIn;
        step = exchange.answered(answer);
      }
      switch (step) {
        case SaslStep.Succeeded succeeded -> assertThat(succeeded.account()).isEqualTo(loggedIn);
        case SaslStep.Challenge challenge -> {
          assertThat(challenge.text()).matches("[!-~]+");
          said.add(challenge.text());
          continue;
        }
        case SaslStep.Failed _ -> {}
        case SaslStep.Ask _ -> throw new AssertionError("asked without an end");
      }
      return;
    }
  }

  private static AccountAnswer answer(AccountRequest request, List<String> said) {
    boolean knows =
        switch (request) {
          case AccountRequest.ByPassword by -> {
            assertThat(said).singleElement().asString().endsWith("\0" + by.password());
            yield by.account().equals(ALICE) && by.password().equals("sesame");
          }
          case AccountRequest.ByCertificate by -> {
            assertThat(said)
                .singleElement()
                .matches(text -> text.isEmpty() == (by.account() == null));
            yield by.fingerprint().equals("aa");
          }
          case AccountRequest.ByScram by -> {
            assertThat(said).hasSize(3);
            isAboutWhatWasSaid(by, said.get(0), said.get(1), said.get(2));
            yield by.keys().isProvedBy(by.proof(), by.exchange()) && by.account().equals(ALICE);
          }
          case AccountRequest.FindScram _ -> false;
          case AccountRequest.Open _,
              AccountRequest.ChangePassword _,
              AccountRequest.ChangeCertificate _,
              AccountRequest.Describe _ ->
              throw new AssertionError("nobody opens or changes an account");
        };
    if (request instanceof AccountRequest.FindScram) {
      return new AccountAnswer.ScramFound(KEYS, "fresh");
    }
    return knows ? new AccountAnswer.LoggedIn(ALICE) : NO;
  }

  /// RFC 5802 §3, `AuthMessage`.
  private static void isAboutWhatWasSaid(
      AccountRequest.ByScram by, String clientFirst, String serverFirst, String clientLast) {
    var bare = clientFirst.substring(clientFirst.indexOf(',', 2) + 1);
    var withoutProof = clientLast.substring(0, clientLast.lastIndexOf(",p="));
    assertThat(by.exchange()).isEqualTo(bare + "," + serverFirst + "," + withoutProof);
    assertThat(clientLast).isEqualTo(withoutProof + ",p=" + by.proof());
    assertThat(serverFirst).startsWith("r=").contains("fresh,s=");
    assertThat(withoutProof).contains(",r=" + serverFirst.substring(2, serverFirst.indexOf(",s=")));
  }
}
