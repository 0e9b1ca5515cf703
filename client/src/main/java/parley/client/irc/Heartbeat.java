package parley.client.irc;

import java.time.Duration;
import java.time.Instant;
import parley.client.model.Effect;
import parley.wire.irc.IrcMessage;

/// PING and PONG: finds out that a connection is dead, and in a pipe that lines have arrived.
///
/// In a pipe at most [#WINDOW] lines are on their way before the server has answered a PING sent
/// after them, so that no server takes a file for a flood.
final class Heartbeat {
  private static final Duration SILENCE_MAX = Duration.ofSeconds(60);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final int WINDOW = 8;

  private final IrcDesk desk;
  private Instant lastHeard = Instant.MIN;
  private boolean probing;
  private int counter;
  private int onTheirWay;

  /// The token of the PING that the next line waits for; empty for none.
  private String awaited = "";

  private boolean finishing;

  Heartbeat(IrcDesk desk) {
    this.desk = desk;
  }

  void opened() {
    heard();
    onTheirWay = 0;
    awaited = "";
  }

  /// Something came from the server: it is alive.
  void heard() {
    lastHeard = desk.now();
    probing = false;
  }

  void tick() {
    Duration silence = Duration.between(lastHeard, desk.now());
    if (probing && silence.compareTo(SILENCE_MAX.plus(ANSWER_WITHIN)) >= 0) {
      desk.effects().add(new Effect.Drop("the server has not answered for two minutes"));
    } else if (!probing && silence.compareTo(SILENCE_MAX) >= 0) {
      probing = true;
      desk.send("PING", token());
    }
  }

  /// Lines were sent.
  void sent(int lines) {
    if (!desk.guest().interactive()) {
      onTheirWay += lines;
      if (onTheirWay >= WINDOW) {
        await();
      }
    }
  }

  /// Whether another line may be sent.
  boolean ready() {
    return awaited.isEmpty();
  }

  /// Leaves when all that was sent has arrived.
  void finish() {
    finishing = true;
    await();
  }

  void answered(IrcMessage pong) {
    if (!awaited.isEmpty() && awaited.equals(pong.lastParam())) {
      awaited = "";
      onTheirWay = 0;
      if (finishing) {
        desk.send("QUIT");
        desk.effects().add(Effect.Leave.delivered(0));
      }
    }
  }

  private void await() {
    awaited = token();
    desk.send("PING", awaited);
  }

  private String token() {
    return "parley-" + ++counter;
  }
}
