package parley.server.hub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parley.dialect.Dialect;

/// What several people send, as bytes that a fuzzer can change and people can write.
///
/// Each piece up to a line feed is a step. `0` to `7` and the rest: that client sends the rest as a
/// line; `.` and the rest: the client of the step before sends the rest and no line end. `x` and a
/// digit: that client is gone and comes again. `~`: a minute passes. `!`: the journal keeps nothing
/// until the next `!`. Anything else client 0 sends as it is.
final class Script {
  private static final int STEPS_MAX = 400;

  private Script() {}

  /// Who sits where: `0`, `1`, `2` and `6` speak IRC, the others what is said here.
  private static List<Dialect> seats() {
    var irc = HubScene.irc();
    return List.of(
        irc, irc, irc, HubScene.plain(), HubScene.login(), HubScene.join(), irc, HubScene.plain());
  }

  /// Plays it, and looks after each step whether all is as it must be.
  ///
  /// @return everything that each client got
  static List<String> play(byte[] bytes) {
    var scene = new HubScene();
    var stage = new Seats(scene, seats());
    var log = CapturedLog.begin();
    try {
      int steps = 0;
      int from = 0;
      while (from < bytes.length && steps++ < STEPS_MAX) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
          to++;
        }
        step(stage, bytes, from, to);
        stage.check(log);
        from = to + 1;
      }
      stage.end();
      stage.check(log);
    } finally {
      CapturedLog.end();
    }
    return stage.heard();
  }

  private static void step(Seats stage, byte[] bytes, int from, int to) {
    int first = from == to ? 0 : bytes[from];
    if (first >= '0' && first <= '7') {
      stage.sends(first - '0', piece(bytes, from + 1, to, true));
    } else if (first == '.') {
      stage.sends(stage.latest(), piece(bytes, from + 1, to, false));
    } else if (first == 'x' && to - from > 1) {
      stage.comesAgain(bytes[from + 1] & 7);
    } else if (first == '~') {
      stage.pass(Duration.ofMinutes(1));
    } else if (first == '!') {
      stage.breakOrMendJournal();
    } else {
      stage.sends(0, piece(bytes, from, to, true));
    }
  }

  private static byte[] piece(byte[] bytes, int from, int to, boolean ends) {
    var piece = new byte[to - from + (ends ? 1 : 0)];
    System.arraycopy(bytes, from, piece, 0, to - from);
    if (ends) {
      piece[to - from] = '\n';
    }
    return piece;
  }

  /// The lines of a script, as bytes.
  static byte[] of(List<String> steps) {
    return String.join("\n", new ArrayList<>(steps)).getBytes(StandardCharsets.UTF_8);
  }
}
