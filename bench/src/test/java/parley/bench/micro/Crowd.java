package parley.bench.micro;

import java.time.Instant;
import java.util.Objects;
import parley.core.Chat;
import parley.core.Command;
import parley.core.Decider;
import parley.core.Decision;
import parley.core.Event;
import parley.core.Identity;
import parley.core.Names;
import parley.core.Nick;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.SessionId;
import parley.core.Stamp;

/// A chat with people in its lobby.
final class Crowd {
  private static final Names NAMES = new Names(30, 50);
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  final RoomName lobby = room("lobby");
  final Rules rules = new Rules(NAMES, lobby, 50, 10_000, 8000);
  final Chat chat = new Chat();
  private final Decider decider = new Decider(rules);
  private long id;

  /// @param size how many are in the lobby, with sessions from 1
  Crowd(int size) {
    for (int i = 1; i <= size; i++) {
      SessionId session = new SessionId(i);
      carryOut(new Command.Arrive(session, nick("person" + i), new Identity("p", "host", "P")));
      carryOut(new Command.JoinRoom(session, lobby));
    }
  }

  static Nick nick(String text) {
    return Objects.requireNonNull(NAMES.nick(text));
  }

  static RoomName room(String text) {
    return Objects.requireNonNull(NAMES.room(text));
  }

  Decision decide(Command command) {
    return decider.decide(chat, command, new Stamp(NOW, ++id));
  }

  /// Decides, and applies what follows.
  ///
  /// @return the event
  Event carryOut(Command command) {
    if (decide(command) instanceof Decision.Accepted accepted && !accepted.events().isEmpty()) {
      accepted.events().forEach(chat::evolve);
      return accepted.events().getFirst();
    }
    throw new IllegalStateException("refused: " + command);
  }
}
