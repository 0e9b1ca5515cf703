package parley.client.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;

final class CommandsTest {
  @Test
  void commandsBecomeLinesOfIrc() {
    Stage alice = IrcStage.alice();
    alice.type("/join java key", "/part #x", "/nick Al", "/rooms", "/topic new one");
    alice.type("/away tea time", "/away", "/whois Bob", "/raw MODE Alice +i");

    assertThat(alice.sent())
        .containsExactly(
            "JOIN #java key",
            "PART #x",
            "NICK Al",
            "LIST",
            "TOPIC #lobby :new one",
            "AWAY :tea time",
            "AWAY",
            "WHOIS Bob",
            "MODE Alice +i");
  }

  @Test
  void aReasonForLeavingIsSent() {
    Stage alice = IrcStage.alice().type("/quit see you");

    assertThat(alice.sent()).containsExactly("QUIT :see you");
    assertThat(alice.server("ERROR :Closing link").exitStatus()).isZero();
    assertThat(alice.ended()).isTrue();
  }

  @Test
  void ctrlDIsAQuit() {
    assertThat(IrcStage.alice().endOfInput().sent()).containsExactly("QUIT");
  }

  @Test
  void whoisInWords() {
    Stage alice = IrcStage.alice();
    alice.server(
        ":srv 311 Alice Bob bob host * :Robert",
        ":srv 319 Alice Bob :@#lobby #java",
        ":srv 317 Alice Bob 125 1700000000 :seconds idle, signon time",
        ":srv 301 Alice Bob :lunch",
        ":srv 318 Alice Bob :End of /WHOIS list");

    assertThat(alice.screen())
        .containsExactly(
            "14:30 * Bob is bob@host (Robert)",
            "14:30 * Bob is in @#lobby #java",
            "14:30 * Bob was last heard 2 min ago",
            "14:30 * Bob is away: lunch");
  }

  @Test
  void awayShowsInTheStatusLine() {
    Stage alice = IrcStage.alice().type("/away tea").server(":srv 306 Alice :You are away");
    assertThat(alice.status()).contains("Alice (away)");

    alice.type("/away").server(":srv 305 Alice :You are back");
    assertThat(alice.status()).doesNotContain("(away)");
    assertThat(alice.screen()).containsExactly("* You are away.", "* You are back.");
  }

  @Test
  void errorsOfTheServerAreShown() {
    Stage alice = IrcStage.alice().server(":srv 401 Alice Eve :No such nick/channel");
    alice.server("FAIL JOIN NEED_MORE :Not enough", ":srv 499 Alice x :odd", ":srv 399 Alice :hm");

    assertThat(alice.screen())
        .containsExactly("! Eve No such nick/channel", "! Not enough", "! x odd", "14:30 * hm");
  }

  @Test
  void topicIsShownAndAskedFor() {
    Stage alice = IrcStage.alice().server(":srv 332 Alice #lobby :be nice").type("/topic");

    assertThat(alice.screen())
        .containsExactly("14:30 * #lobby: be nice", "14:30 * #lobby: be nice");
    assertThat(alice.sent()).isEmpty();
  }

  @Test
  void historyIsAskedForWhereTheServerHasIt() {
    assertThat(IrcStage.alice("batch", "draft/chathistory").type("/history 5").sent())
        .containsExactly("CHATHISTORY LATEST #lobby * 5");
    assertThat(IrcStage.alice().type("/history").screen())
        .containsExactly("! This server gives no history to IRC clients.");
  }

  @Test
  void whatCannotBeSentIsNot() {
    Stage alice = IrcStage.alice().type("/msg :x hi", "/nick a b", "/frob", "/win 7");

    assertThat(alice.sent()).isEmpty();
    assertThat(alice.screen())
        .containsExactly(
            "! That cannot be sent.",
            "! A name is one word.",
            "! There is no /frob; /help lists the commands.",
            "! You are not in 7; /join enters a room.");
  }

  @Test
  void pingsAreAnsweredWithTheirToken() {
    assertThat(IrcStage.alice().server("PING :a b").sent()).containsExactly("PONG :a b");
    assertThat(IrcStage.alice().server(":srv PING x").sent()).containsExactly("PONG x");
  }

  @Test
  void aSilentServerIsProbedAndAtLastGivenUp() {
    Stage alice = IrcStage.alice().pass(Duration.ofSeconds(61));
    assertThat(alice.sent()).containsExactly("PING parley-1");
    alice.server(":srv PONG srv parley-1").pass(Duration.ofSeconds(119));
    assertThat(alice.sent()).containsExactly("PING parley-1", "PING parley-2");
    assertThat(alice.status()).doesNotContain("lost");

    alice.pass(Duration.ofSeconds(1));
    assertThat(alice.screen()).last().asString().contains("has not answered for two minutes");
    assertThat(alice.status()).contains("connection lost");
  }
}
