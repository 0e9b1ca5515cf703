package parley.client.irc;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.client.model.Effect;
import parley.client.model.Effects;
import parley.client.model.Event;
import parley.client.model.Guest;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Source;

/// What all parts of the conversation work on: state, capabilities, and what is to be done.
final class IrcDesk {
  private final Guest guest;
  private final IrcState state;
  private final Effects effects = new Effects();
  private final Set<String> capabilities = new HashSet<>();

  IrcDesk(Guest guest, IrcState state) {
    this.guest = guest;
    this.state = state;
  }

  Guest guest() {
    return guest;
  }

  IrcState state() {
    return state;
  }

  Effects effects() {
    return effects;
  }

  /// The capabilities that were agreed on.
  Set<String> capabilities() {
    return capabilities;
  }

  void send(String command, String... params) {
    send(IrcMessage.of(command, params));
  }

  void send(IrcMessage message) {
    sendLine(message.format());
  }

  /// Sends a line as it is. IRC ends its lines in CR and LF, of which the link adds the second.
  void sendLine(String line) {
    effects.send(line + "\r");
  }

  /// Ends everything where nobody could do anything about the problem, else shows it.
  void refuse(String problem) {
    if (guest.interactive()) {
      effects.problem(problem);
    } else {
      effects.add(new Effect.Fail(problem));
    }
  }

  /// Shows what happened in a room that one sees, and keeps it for later in any other. Arrivals and
  /// the like (not `lasting`) are not kept.
  void showIn(IrcRoom room, Event event, boolean lasting) {
    if (room == state.shown() || !guest.interactive()) {
      effects.show(event);
    } else if (lasting) {
      boolean mentions = event instanceof Event.Said said && said.author().mentions();
      room.keep(event, mentions);
    }
  }

  /// Shows another room, with what was missed there.
  void switchTo(IrcRoom room) {
    state.show(room);
    if (guest.interactive()) {
      effects.show(new Event.RoomShown(state.number(room), room.name(), room.topic()));
    }
    room.takeWaiting().forEach(effects::show);
  }

  /// When a message was sent, by its `time` tag or else now.
  Instant time(IrcMessage message) {
    String tag = message.tags().get("time");
    try {
      return tag == null ? now() : Instant.parse(tag);
    } catch (DateTimeParseException e) {
      return now();
    }
  }

  Instant now() {
    return guest.clock().instant();
  }

  /// The nick that a message comes from; the server's name where it is from the server, `*` where
  /// it does not say.
  static String nick(IrcMessage message) {
    String source = message.source();
    return source == null ? "*" : Source.parse(source).nick();
  }

  /// Text without IRC's colours and the like.
  static String clean(@Nullable String text) {
    return text == null ? "" : Text.stripFormatting(text);
  }
}
