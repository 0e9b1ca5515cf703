package parley.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import parley.core.Decision;
import parley.core.Event;
import parley.core.Refusal;
import parley.wire.LineWriter;
import parley.wire.irc.IrcMessage;

class MicroBenchmarksTest {
  private static String text(LineWriter lines) {
    return new String(lines.array(), 0, lines.length(), StandardCharsets.UTF_8);
  }

  @Test
  void parseFindsMessages() {
    Parse parse = new Parse();
    assertThat(parse.privmsg())
        .isEqualTo(IrcMessage.of("PRIVMSG", "#lobby", "Hello, everyone. How is the day going?"));
    assertThat(parse.join()).isEqualTo(IrcMessage.of("JOIN", "#lobby"));
    assertThat(parse.tagged())
        .isInstanceOfSatisfying(IrcMessage.class, message -> assertThat(message.tags()).hasSize(3));
  }

  @Test
  void decideChangesTheChatEachTime() {
    Decide decide = new Decide();
    assertThat(decide.say())
        .isInstanceOfSatisfying(
            Event.MessageSaid.class, said -> assertThat(said.sequence()).isEqualTo(1));
    assertThat(decide.say())
        .isInstanceOfSatisfying(
            Event.MessageSaid.class, said -> assertThat(said.sequence()).isEqualTo(2));
    assertThat(decide.sayAmongBans()).isInstanceOf(Event.MessageSaid.class);
    assertThat(decide.joinAndLeave()).isInstanceOf(Event.MemberLeft.class);
    assertThat(decide.joinAndLeave()).isInstanceOf(Event.MemberLeft.class);
    assertThat(decide.refusal()).isEqualTo(new Decision.Refused(Refusal.NO_SUCH_ROOM));
  }

  @Test
  void renderWritesTheLineAnewEachTime() {
    Render render = new Render();
    String line = ":person7!p@host PRIVMSG #lobby :Hello, everyone. How is the day going?\r\n";
    assertThat(text(render.ascii())).isEqualTo(line);
    assertThat(text(render.ascii())).isEqualTo(line);
    assertThat(text(render.unicode())).endsWith("世界! Wie läuft der Tag? 🙂\r\n");
    assertThat(text(render.split()).lines()).hasSizeGreaterThan(3);
  }
}
