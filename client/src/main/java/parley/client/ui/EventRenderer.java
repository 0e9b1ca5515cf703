package parley.client.ui;

import static parley.client.ui.Style.Role.CLIENT;
import static parley.client.ui.Style.Role.PLAIN;
import static parley.client.ui.Style.Role.PROBLEM;
import static parley.client.ui.Style.Role.QUIET;
import static parley.client.ui.Style.Role.STRONG;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.client.model.Event;
import parley.client.model.SlashCommand;
import parley.wire.Line;
import parley.wire.plain.NamePrefix;

/// Events as lines: times in the person's zone, and a line between two days.
///
/// Remembers which day was shown last; not thread-safe.
public final class EventRenderer {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

  /// More names than this fill a screen and are read by nobody.
  private static final int PEOPLE_MAX = 200;

  private final ZoneId zone;
  private LocalDate day;

  /// A renderer for a person in `zone` who sees its first event at `now`.
  public EventRenderer(ZoneId zone, Instant now) {
    this.zone = zone;
    this.day = now.atZone(zone).toLocalDate();
  }

  /// The event's lines: mostly one, more after a change of day and for lists.
  public List<StyledLine> render(Event event) {
    return switch (event) {
      case Event.Dated dated -> dated(dated);
      case Event.Told told -> List.of(told(told.line()));
      case Event.Remark remark -> List.of(StyledLine.of(CLIENT, "* " + remark.text()));
      case Event.Problem problem -> List.of(StyledLine.of(PROBLEM, "! " + problem.text()));
      case Event.Help help -> help(help);
      case Event.RoomShown shown -> List.of(shown(shown));
      case Event.Present present -> List.of(present(present));
    };
  }

  private List<StyledLine> dated(Event.Dated event) {
    ZonedDateTime at = event.at().atZone(zone);
    List<StyledLine> lines = new ArrayList<>(2);
    if (!at.toLocalDate().equals(day)) {
      day = at.toLocalDate();
      lines.add(StyledLine.of(QUIET, "--- " + DAY.format(day) + " ---"));
    }
    LineBuilder line = new LineBuilder().add(QUIET, TIME.format(at) + " ");
    switch (event) {
      case Event.Said said -> said(line, said);
      case Event.Whispered whispered -> whispered(line, whispered);
      case Event.Joined e -> happened(line, e.nick(), " joined " + e.room());
      case Event.Parted e -> happened(line, e.nick(), " left " + e.room() + because(e.reason()));
      case Event.Quit e -> happened(line, e.nick(), " quit" + because(e.reason()));
      case Event.Kicked e -> kicked(line, e);
      case Event.Renamed e -> happened(line, e.from(), " is now ").nick(e.to());
      case Event.Topic topic -> topic(line, topic);
      case Event.Happened e -> line.add(QUIET, "* " + e.text());
    }
    lines.add(line.build());
    return lines;
  }

  private static void said(LineBuilder line, Event.Said said) {
    if (said.room() != null) {
      line.add(QUIET, said.room() + " ");
    }
    Style style = said.author().mentions() ? STRONG : PLAIN;
    String nick = said.author().nick();
    switch (said.manner()) {
      case MESSAGE -> line.add(QUIET, "<").nick(nick).add(QUIET, "> ");
      case ACTION -> line.add(style, "* ").nick(nick).add(style, " ");
      case NOTICE -> line.add(QUIET, "-").nick(nick).add(QUIET, "- ");
    }
    line.add(style, said.text());
  }

  private static void whispered(LineBuilder line, Event.Whispered whispered) {
    String nick = whispered.author().nick();
    line.add(QUIET, "[");
    if (whispered.author().own()) {
      line.add(QUIET, "you -> ").nick(whispered.to());
    } else {
      line.nick(nick).add(QUIET, " -> you");
    }
    line.add(QUIET, whispered.manner() == Event.Manner.NOTICE ? "] (notice) " : "] ");
    if (whispered.manner() == Event.Manner.ACTION) {
      line.add(PLAIN, "* " + nick + " ");
    }
    line.add(whispered.author().own() ? PLAIN : STRONG, whispered.text());
  }

  private static LineBuilder happened(LineBuilder line, String nick, String what) {
    return line.add(QUIET, "* ").nick(nick).add(QUIET, what);
  }

  private static void kicked(LineBuilder line, Event.Kicked e) {
    happened(line, e.nick(), " was put out of " + e.room() + " by ")
        .nick(e.by())
        .add(QUIET, because(e.reason()));
  }

  private static void topic(LineBuilder line, Event.Topic topic) {
    String text = topic.topic();
    String by = topic.by();
    line.add(QUIET, "* ");
    if (by == null) {
      line.add(QUIET, text.isEmpty() ? topic.room() + " has no topic" : topic.room() + ": ");
    } else {
      line.nick(by).add(QUIET, text.isEmpty() ? " cleared the topic" : " set the topic: ");
    }
    line.add(PLAIN, text);
  }

  private static String because(@Nullable String reason) {
    return reason == null || reason.isEmpty() ? "" : " (" + reason + ")";
  }

  /// The line exactly; a name before a colon has its colour.
  private static StyledLine told(String text) {
    NamePrefix said = NamePrefix.split(Line.isClean(text) ? text : "");
    if (said == null) {
      return StyledLine.of(text.startsWith("* ") ? QUIET : PLAIN, text);
    }
    return new LineBuilder().nick(said.name()).add(PLAIN, ": " + said.text()).build();
  }

  private static List<StyledLine> help(Event.Help help) {
    List<StyledLine> lines = new ArrayList<>();
    int width = help.commands().stream().mapToInt(c -> c.usage().length()).max().orElse(0);
    for (SlashCommand command : help.commands()) {
      String padding = " ".repeat(width - command.usage().length() + 2);
      LineBuilder line = new LineBuilder().add(CLIENT, "* ").add(STRONG, command.usage());
      lines.add(line.add(CLIENT, padding + command.meaning()).build());
    }
    return lines;
  }

  private static StyledLine shown(Event.RoomShown shown) {
    LineBuilder line = new LineBuilder().add(QUIET, "--- " + shown.number() + ":");
    line.add(STRONG, shown.room()).add(QUIET, " ---");
    String topic = shown.topic();
    return topic == null || topic.isEmpty()
        ? line.build()
        : line.add(QUIET, " ").add(PLAIN, topic).build();
  }

  private static StyledLine present(Event.Present present) {
    int count = present.people().size();
    LineBuilder line = new LineBuilder();
    line.add(QUIET, "* " + count + (count == 1 ? " person in " : " people in ") + present.room());
    String separator = ": ";
    for (Event.Attendee person : present.people().subList(0, Math.min(count, PEOPLE_MAX))) {
      line.add(QUIET, separator + person.prefix()).nick(person.nick());
      line.add(QUIET, person.away() ? " (away)" : "");
      separator = ", ";
    }
    return line.add(QUIET, count > PEOPLE_MAX ? " and " + (count - PEOPLE_MAX) + " more" : "")
        .build();
  }
}
