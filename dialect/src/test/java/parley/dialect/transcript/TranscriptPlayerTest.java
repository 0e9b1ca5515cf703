package parley.dialect.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The player itself: what it must see, on a stage whose server echoes lines and closes on `bye`.
class TranscriptPlayerTest {
  @Test
  void playsWhatIsShown() {
    play("a > hi", "a < hi", "a >> h\\x69\\n", "a < hi", "a > \\{3*ab}", "a < ababab");
    play("a > bye", "a <x");
    play("a > bye", "a <x", "a = echo", "a > hi", "a < hi");
  }

  @Test
  void fillsBlanks() {
    play("a > 14:30:15 x", "a < {time} {word:it}", "a > {it}", "a < {it}");
    fails(":3:", "a > y", "a < {number}");
    play("a > [{time}]", "a < [\\{time}]");
  }

  @Test
  void seesALineTooMany() {
    fails(":3: before this line a also got [hi]", "a > hi", "b = echo", "b > x", "b < x");
    fails(":2: before this line a also got [hi]", "a > hi");
  }

  @Test
  void seesALineTooFewOrWrong() {
    fails(":4: a got nothing", "a > hi", "a < hi", "a < hi");
    fails("should get: ho", "a > hi", "a < ho");
  }

  @Test
  void seesAnUnexpectedOrMissingEnd() {
    fails("connection was closed", "a > bye");
    fails("was not closed", "a > hi", "a < hi", "a <x");
  }

  @Test
  void refusesWhatIsNoTranscript() {
    assertThatThrownBy(() -> Transcript.parse("f", "a > hi")).hasMessageContaining("f:1:");
    assertThatThrownBy(() -> Transcript.parse("f", "# x: y\nwhat"))
        .hasMessageContaining("f:2: no line of a transcript: what");
    assertThatThrownBy(() -> Transcript.parse("f", "# x: y\n! explode"))
        .hasMessageContaining("f:2:");
  }

  @Test
  void passesTimeAndHappenings() {
    var stage = new EchoStage();
    TranscriptPlayer.play(Transcript.parse("f", "# echo: x\n~ 60s\n~ 2m\n! journal breaks"), stage);
    assertThat(stage.log).containsExactly("PT1M", "PT2M", "JOURNAL_BREAKS");
  }

  @Test
  void clientsMayComeOverTls() {
    var stage = new EchoStage();
    TranscriptPlayer.play(
        Transcript.parse("f", "# echo: x\na = echo\nb = echo+tls\nc = echo+cert"), stage);
    assertThat(stage.log)
        .containsExactly(
            new Way("echo", false, false).toString(),
            new Way("echo", true, false).toString(),
            new Way("echo", true, true).toString());
  }

  private static void play(String... lines) {
    TranscriptPlayer.play(transcript(lines), new EchoStage());
  }

  private static void fails(String message, String... lines) {
    assertThatThrownBy(() -> play(lines))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }

  private static Transcript transcript(String... lines) {
    return Transcript.parse("f", "# echo: what is said comes back\n" + String.join("\n", lines));
  }

  private static final class EchoStage implements Stage {
    final List<String> log = new ArrayList<>();

    @Override
    public Peer connect(Way way) {
      assertThat(way.language()).isEqualTo("echo");
      log.add(way.toString());
      return new EchoPeer();
    }

    @Override
    public void pass(Duration time) {
      log.add(time.toString());
    }

    @Override
    public void happen(Happening what) {
      log.add(what.name());
    }

    @Override
    public void settle() {}
  }

  private static final class EchoPeer implements Peer {
    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private boolean closed;

    @Override
    public void send(byte[] bytes) {
      var text = new String(bytes, StandardCharsets.UTF_8);
      if (text.equals("bye\n")) {
        closed = true;
      } else {
        text.lines().forEach(lines::add);
      }
    }

    @Override
    public void disconnect() {
      closed = true;
    }

    @Override
    public @Nullable String next() {
      return lines.poll();
    }

    @Override
    public List<String> rest() {
      var rest = List.copyOf(lines);
      lines.clear();
      return rest;
    }

    @Override
    public boolean isClosed(boolean expected) {
      return closed;
    }
  }
}
