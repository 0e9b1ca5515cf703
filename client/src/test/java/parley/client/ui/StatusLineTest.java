package parley.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.client.model.Standing;
import parley.client.model.Standing.Tab;
import parley.client.net.Endpoint;

final class StatusLineTest {
  private static final Endpoint HERE = new Endpoint("localhost", 6667, false);

  private static String text(Connectedness connection, Standing standing) {
    return StatusLine.render(connection, HERE, standing).text();
  }

  @Test
  void connectionNameAndRooms() {
    Standing standing =
        new Standing(
            "Alice",
            false,
            List.of(
                new Tab(1, "#lobby", true, 0, false),
                new Tab(2, "#java", false, 3, false),
                new Tab(3, "#help", false, 1, true),
                new Tab(4, "#quiet", false, 0, false)));

    assertThat(text(new Connectedness.Connected(), standing))
        .isEqualTo(" localhost:6667 | Alice | [1:#lobby] 2:#java (3) 3:#help (1!) 4:#quiet");
  }

  @Test
  void everyStateOfTheConnectionIsSaid() {
    Standing away = new Standing("Al", true, List.of());

    assertThat(text(new Connectedness.Connected(), away)).isEqualTo(" localhost:6667 | Al (away) ");
    assertThat(text(new Connectedness.Connecting(), Standing.NONE))
        .isEqualTo(" connecting to localhost:6667 ");
    assertThat(text(new Connectedness.Waiting(Duration.ofMillis(2001)), Standing.NONE))
        .isEqualTo(" connection lost, again in 3 s ");
    assertThat(text(new Connectedness.Leaving(), Standing.NONE)).isEqualTo(" leaving ");
    assertThat(text(new Connectedness.NotYet(), Standing.NONE)).isEqualTo(" not connected ");
  }

  @Test
  void tlsIsSaid() {
    assertThat(
            StatusLine.render(
                    new Connectedness.Connected(),
                    new Endpoint("irc.example", 6697, true),
                    Standing.NONE)
                .text())
        .isEqualTo(" irc.example:6697 (TLS) ");
  }
}
