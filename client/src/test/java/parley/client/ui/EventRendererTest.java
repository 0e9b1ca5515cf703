package parley.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.client.model.Event;
import parley.client.model.Event.Author;
import parley.client.model.Event.Manner;
import parley.client.model.SlashCommand;

final class EventRendererTest {
  private static final Instant NOW = Instant.parse("2026-11-20T14:30:15Z");
  private static final Author BOB = new Author("Bob", false, false);

  private final EventRenderer renderer = new EventRenderer(ZoneId.of("Europe/Berlin"), NOW);

  private List<String> lines(Event event) {
    return renderer.render(event).stream().map(StyledLine::text).toList();
  }

  private static Event said(Instant at, String text) {
    return new Event.Said(at, null, BOB, Manner.MESSAGE, text);
  }

  @Test
  void aMessageHasTheTimeOfThePersonsZone() {
    assertThat(lines(said(NOW, "hi"))).containsExactly("15:30 <Bob> hi");
  }

  @Test
  void whatIsSaidInOtherWays() {
    assertThat(lines(new Event.Said(NOW, null, BOB, Manner.ACTION, "waves")))
        .containsExactly("15:30 * Bob waves");
    assertThat(lines(new Event.Said(NOW, "#java", BOB, Manner.NOTICE, "hi")))
        .containsExactly("15:30 #java -Bob- hi");
    assertThat(lines(new Event.Whispered(NOW, BOB, "Alice", Manner.MESSAGE, "psst")))
        .containsExactly("15:30 [Bob -> you] psst");
    Author me = new Author("Alice", true, false);
    assertThat(lines(new Event.Whispered(NOW, me, "Bob", Manner.MESSAGE, "yes?")))
        .containsExactly("15:30 [you -> Bob] yes?");
  }

  @Test
  void aNewDayIsSaidOnce() {
    Instant tomorrow = NOW.plusSeconds(24 * 3600);

    assertThat(lines(said(tomorrow, "morning")))
        .containsExactly("--- Saturday, 21 November 2026 ---", "15:30 <Bob> morning");
    assertThat(lines(said(tomorrow, "again"))).containsExactly("15:30 <Bob> again");
  }

  @Test
  void historyBringsItsOwnDays() {
    assertThat(lines(said(NOW.minusSeconds(24 * 3600), "old")))
        .containsExactly("--- Thursday, 19 November 2026 ---", "15:30 <Bob> old");
    assertThat(lines(said(NOW, "new")))
        .containsExactly("--- Friday, 20 November 2026 ---", "15:30 <Bob> new");
  }

  @Test
  void comingsAndGoings() {
    assertThat(lines(new Event.Joined(NOW, "#lobby", "Bob")))
        .containsExactly("15:30 * Bob joined #lobby");
    assertThat(lines(new Event.Parted(NOW, "#lobby", "Bob", "tea")))
        .containsExactly("15:30 * Bob left #lobby (tea)");
    assertThat(lines(new Event.Quit(NOW, "Bob", null))).containsExactly("15:30 * Bob quit");
    assertThat(lines(new Event.Kicked(NOW, "#lobby", "Bob", "Eve", "")))
        .containsExactly("15:30 * Bob was put out of #lobby by Eve");
    assertThat(lines(new Event.Renamed(NOW, "Bob", "Rob")))
        .containsExactly("15:30 * Bob is now Rob");
  }

  @Test
  void topics() {
    assertThat(lines(new Event.Topic(NOW, "#a", null, "")))
        .containsExactly("15:30 * #a has no topic");
    assertThat(lines(new Event.Topic(NOW, "#a", null, "tea"))).containsExactly("15:30 * #a: tea");
    assertThat(lines(new Event.Topic(NOW, "#a", "Bob", "tea")))
        .containsExactly("15:30 * Bob set the topic: tea");
    assertThat(lines(new Event.Topic(NOW, "#a", "Bob", "")))
        .containsExactly("15:30 * Bob cleared the topic");
  }

  @Test
  void lists() {
    assertThat(
            lines(
                new Event.Present(
                    "#a",
                    List.of(
                        new Event.Attendee("@", "Al", false), new Event.Attendee("", "Bo", true)))))
        .containsExactly("* 2 people in #a: @Al, Bo (away)");
    assertThat(lines(new Event.Help(List.of(SlashCommand.ME, SlashCommand.USERS))))
        .containsExactly("* /me TEXT       say what you do", "* /users [ROOM]  see who is here");
    assertThat(lines(new Event.RoomShown(2, "#java", "all about it")))
        .containsExactly("--- 2:#java --- all about it");
  }

  @Test
  void aLineOfPlainStaysAsItIs() {
    assertThat(lines(new Event.Told("John: Hi"))).containsExactly("John: Hi");
    assertThat(lines(new Event.Told("Alice [14:30:15]: Hello everyone!")))
        .containsExactly("Alice [14:30:15]: Hello everyone!");
  }

  @Test
  void nothingThatDrivesATerminalGetsThrough() {
    Author eve = new Author("E\u001bve", false, false);
    Event event = new Event.Said(NOW, null, eve, Manner.MESSAGE, "\u001b[2J\u0007\u009b1m\u202Ehi");

    assertThat(lines(event)).containsExactly("15:30 <Eve> [2J1mhi");
  }

  @Test
  void aNameHasTheSameColourEverywhereAndInAnyCase() {
    assertThat(Style.nick("Alice")).isEqualTo(Style.nick("alice")).isEqualTo(new Style.Nick(11));
  }

  @Test
  void aListOfThousandsIsCut() {
    List<Event.Attendee> crowd = Collections.nCopies(5_000, new Event.Attendee("", "Al", false));

    assertThat(lines(new Event.Present("#a", crowd)).getFirst())
        .startsWith("* 5000 people in #a: Al, ")
        .endsWith(", Al and 4800 more");
  }
}
