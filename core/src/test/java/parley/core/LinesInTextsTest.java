package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where a text may have line ends, and where these would forge lines.
class LinesInTextsTest {
  private static final Names NAMES = new Names(30, 50);
  private static final RoomName LOBBY = Objects.requireNonNull(NAMES.room("lobby"));
  private static final SessionId ALICE = new SessionId(1);

  private final Rules rules = new Rules(NAMES, LOBBY, 10, 10, 20);
  private final Chat chat = new Chat(rules);
  private long id;

  private @Nullable Refusal perform(Command command) {
    var decision = new Decider(rules).decide(chat, command, new Stamp(Instant.EPOCH, ++id));
    if (decision instanceof Decision.Accepted accepted) {
      accepted.events().forEach(chat::evolve);
    }
    return decision instanceof Decision.Refused refused ? refused.refusal() : null;
  }

  private @Nullable Refusal say(Speech speech, String text) {
    return perform(new Command.Say(ALICE, LOBBY, speech, text));
  }

  @Test
  void messagesAndNoticesMayHaveLinesAndNothingElse() {
    var nick = Objects.requireNonNull(NAMES.nick("alice"));
    assertThat(perform(new Command.Arrive(ALICE, nick, new Identity("a", "h", "")))).isNull();
    assertThat(perform(new Command.JoinRoom(ALICE, LOBBY))).isNull();

    assertThat(say(Speech.MESSAGE, "one\n\ntwo")).isNull();
    assertThat(say(Speech.NOTICE, "one\ntwo")).isNull();
    assertThat(say(Speech.ACTION, "one\ntwo")).isEqualTo(Refusal.TEXT_FORBIDDEN);
    assertThat(say(Speech.CTCP, "\u0001one\ntwo\u0001")).isEqualTo(Refusal.TEXT_FORBIDDEN);
    assertThat(say(Speech.MESSAGE, "one\r\ntwo")).isEqualTo(Refusal.TEXT_FORBIDDEN);
    assertThat(say(Speech.MESSAGE, "one\0two")).isEqualTo(Refusal.TEXT_FORBIDDEN);
    assertThat(say(Speech.MESSAGE, "\n \n")).isEqualTo(Refusal.NOTHING_SAID);
    assertThat(perform(new Command.SetTopic(ALICE, LOBBY, "one\ntwo")))
        .isEqualTo(Refusal.TEXT_FORBIDDEN);
    assertThat(perform(new Command.Tell(ALICE, nick, Speech.MESSAGE, "one\ntwo"))).isNull();
  }
}
