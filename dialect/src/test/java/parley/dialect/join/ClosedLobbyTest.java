package parley.dialect.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.core.RoomChange;
import parley.core.RoomFlag;
import parley.dialect.TestChat;

/// The lobby has no operator, but those of the server may close it.
class ClosedLobbyTest {
  @Test
  void whoIsKeptOutOfTheLobbyIsNotShownWhatWasSaidThere() {
    var chat = new TestChat();
    var join = new JoinDialect(JoinConfig.usual(ZoneOffset.UTC));
    var alice = chat.connect(join);
    alice.say("JOIN:Alice");
    alice.say("MESSAGE:secret");
    var lobby = chat.rules().lobby();
    var open = Objects.requireNonNull(chat.chat().room(lobby)).settings();
    var closed = open.with(new RoomChange.Flag(RoomFlag.INVITE_ONLY, true), "op", TestChat.START);
    chat.chat().restore(lobby, closed, Instant.EPOCH);

    var bob = chat.connect(join);
    bob.say("JOIN:Bob");

    assertThat(bob.lines()).containsExactly("JOINED:Bob", "ERROR:invite-only");
    assertThat(bob.isClosed()).isTrue();
  }
}
