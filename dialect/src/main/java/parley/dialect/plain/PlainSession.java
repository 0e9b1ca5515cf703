package parley.dialect.plain;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Event;
import parley.core.Nick;
import parley.core.Person;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.dialect.Host;
import parley.dialect.Roster;
import parley.wire.plain.PlainReply;

/// What the commands of one connection share: the room, and how to answer. Hub thread only.
final class PlainSession {
  private final Host host;
  private final PlainConfig config;
  private final PlainVariant variant;
  private RoomName room;
  private @Nullable Nick claimedName;
  private boolean performing;

  PlainSession(Host host, PlainConfig config, PlainVariant variant) {
    this.host = host;
    this.config = config;
    this.variant = variant;
    this.room = host.rules().lobby();
  }

  Host host() {
    return host;
  }

  PlainConfig config() {
    return config;
  }

  PlainVariant variant() {
    return variant;
  }

  /// Who speaks; null before they have a name.
  @Nullable Person speaker() {
    return Roster.speaker(host);
  }

  /// The room that words go to, and that an unnamed session listens to.
  RoomName room() {
    return room;
  }

  /// From now on this is the room.
  void enter(RoomName entered) {
    room = entered;
  }

  /// The name that this connection put before its first line. It was not given where it was taken,
  /// but programs go on putting it before every line.
  @Nullable Nick claimedName() {
    return claimedName;
  }

  void claim(Nick name) {
    claimedName = name;
  }

  /// Whether what happens now happens because of this very connection.
  boolean isPerforming() {
    return performing;
  }

  /// Asks the chat; a refusal is told in words.
  ///
  /// @return whether it was accepted
  boolean perform(Command command) {
    var refusal = decided(command);
    if (refusal != null) {
      notice(Words.of(refusal));
    }
    return refusal == null;
  }

  /// Asks the chat; a refusal is the caller's to tell.
  @Nullable Refusal decided(Command command) {
    performing = true;
    try {
      return host.perform(command);
    } finally {
      performing = false;
    }
  }

  /// To listen to a room without a name.
  Command watching(RoomName wanted) {
    return new Command.Watch(host.session(), wanted, host.operations().shown(host.address()));
  }

  /// Answers with a line that begins with `* `.
  void notice(String text) {
    send(new PlainReply.Notice(text));
  }

  /// The same for a line that tells of a kept event.
  void notice(String text, long eventId) {
    var lines = host.writer();
    PlainVariant.line(new PlainReply.Notice(text), lines);
    host.send(lines, eventId);
  }

  /// Answers with a line.
  void send(PlainReply reply) {
    var lines = host.writer();
    PlainVariant.line(reply, lines);
    host.send(lines);
  }

  /// Shows an event as others see it.
  void show(Event event) {
    var lines = host.writer();
    variant.render(event, lines);
    if (event instanceof Event.Kept kept) {
      host.send(lines, kept.id());
    } else {
      host.send(lines);
    }
  }
}
