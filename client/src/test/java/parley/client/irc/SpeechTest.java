package parley.client.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;

final class SpeechTest {
  @Test
  void whatIsTypedVanishesAndComesAsAMessage() {
    Stage alice = IrcStage.alice().type("hello", "/me waves", "/msg Bob psst");

    assertThat(alice.sent())
        .containsExactly(
            "PRIVMSG #lobby hello", "PRIVMSG #lobby :\u0001ACTION waves\u0001", "PRIVMSG Bob psst");
    assertThat(alice.screen())
        .containsExactly("14:30 <Alice> hello", "14:30 * Alice waves", "14:30 [you -> Bob] psst");
  }

  @Test
  void withEchoItIsShownWhenTheServerHasIt() {
    Stage alice = IrcStage.alice("echo-message").type("hello", "/msg Bob psst");
    assertThat(alice.screen()).isEmpty();

    alice.server(":Alice!a@h PRIVMSG #lobby :hello", ":Alice!a@h PRIVMSG Bob :psst");
    assertThat(alice.screen()).containsExactly("14:30 <Alice> hello", "14:30 [you -> Bob] psst");
  }

  @Test
  void whatDidNotComeBackBeforeTheConnectionBrokeIsSaid() {
    Stage alice = IrcStage.alice("echo-message").type("one", "two", "/me waves");
    alice.server(":Alice!a@h PRIVMSG #lobby :one").closed(null);

    assertThat(alice.screen())
        .contains(
            "! This may not have arrived in #lobby: two",
            "! This may not have arrived in #lobby: waves")
        .doesNotContain("! This may not have arrived in #lobby: one");
    alice.clear().pass(Duration.ofSeconds(4)).connected().closed(null);
    assertThat(alice.screen().toString()).doesNotContain("arrived");
  }

  @Test
  void theServersTimeCounts() {
    Stage alice = IrcStage.alice("server-time");
    alice.server("@time=2026-11-19T08:15:00.000Z :Bob!b@h PRIVMSG #lobby :yesterday");
    alice.server("@time=nonsense :Bob!b@h PRIVMSG #lobby :now");

    assertThat(alice.screen())
        .containsExactly(
            "--- Thursday, 19 November 2026 ---",
            "08:15 <Bob> yesterday",
            "--- Friday, 20 November 2026 ---",
            "14:30 <Bob> now");
  }

  @Test
  void coloursAndControlCharactersAreTakenOut() {
    Stage alice = IrcStage.alice();
    alice.server(":Bob!b@h PRIVMSG #lobby :\u000304,12red\u000f \u0002bold\u0002 \u001b[31mansi");

    assertThat(alice.screen()).containsExactly("14:30 <Bob> red bold [31mansi");
  }

  @Test
  void questionsOfProgramsAreNotShownNorAnswered() {
    Stage alice = IrcStage.alice().server(":Bob!b@h PRIVMSG Alice :\u0001VERSION\u0001");

    assertThat(alice.screen()).isEmpty();
    assertThat(alice.sent()).isEmpty();
  }

  @Test
  void noticesOfPeopleAndOfTheServer() {
    Stage alice = IrcStage.alice();
    alice.server(":Bob!b@h NOTICE #lobby :beep", ":Bob!b@h NOTICE Alice :boop");
    alice.server(":irc.example NOTICE Alice :restart soon");

    assertThat(alice.screen())
        .containsExactly(
            "14:30 -Bob- beep",
            "14:30 [Bob -> you] (notice) boop",
            "14:30 * irc.example: restart soon");
  }

  @Test
  void aLongTextIsSentInPiecesThatFitAndTogetherAreTheText() {
    String text = "Größe und Maß ".repeat(100).strip();
    Stage alice = IrcStage.alice("echo-message").type(text);

    assertThat(alice.sent()).hasSizeGreaterThan(2);
    for (String line : alice.sent()) {
      String relayed = ":Alice!alice@" + "h".repeat(63) + " " + line + "\r\n";
      assertThat(relayed.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(512);
    }
    // The stage strips lines; the space at a cut is all that it takes.
    String again =
        alice.sent().stream()
            .map(line -> line.substring("PRIVMSG #lobby :".length()))
            .collect(Collectors.joining(" "));
    assertThat(again).isEqualTo(text);
  }

  @Test
  void withoutARoomNothingIsSaid() {
    Stage alice = IrcStage.alice().type("/part").server(":Alice!a@h PART #lobby").type("hello");

    assertThat(alice.sent()).containsExactly("PART #lobby");
    assertThat(alice.screen()).endsWith("! You are in no room: /join ROOM enters one.");
  }

  @Test
  void aNameInsideAWordIsNoMention() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#java").clear();
    alice.server(":Bob!b@h PRIVMSG #lobby :malice, alices, alice-x");
    assertThat(alice.status()).contains("1:#lobby (1)");
    alice.server(":Bob!b@h PRIVMSG #lobby :ask ALICE");
    assertThat(alice.status()).contains("1:#lobby (2!)");
  }
}
