package parley.dialect.join;

import parley.core.Command;
import parley.core.Event;
import parley.core.Nick;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.core.Speech;
import parley.dialect.Conversation;
import parley.dialect.Farewell;
import parley.dialect.Host;
import parley.dialect.Newcomer;
import parley.dialect.Roster;
import parley.dialect.Variant;
import parley.wire.Malformed;
import parley.wire.Text;
import parley.wire.join.JoinReply;
import parley.wire.join.JoinRequest;

/// One connection that speaks `join`.
final class JoinConversation implements Conversation {
  private final Host host;
  private final JoinConfig config;
  private final JoinVariant variant;
  private RoomName room;

  JoinConversation(Host host, JoinConfig config, JoinVariant variant) {
    this.host = host;
    this.config = config;
    this.variant = variant;
    this.room = host.rules().lobby();
  }

  @Override
  public void opened() {
    if (!config.nameTimeout().isZero()) {
      host.deadline(config.nameTimeout());
    }
  }

  @Override
  public void line(byte[] bytes, int from, int to) {
    var text = Text.decode(bytes, from, to);
    if (text == null) {
      malformed(Malformed.INVALID_UTF8);
    } else {
      answer(JoinRequest.parse(text));
    }
  }

  @Override
  public void malformed(Malformed what) {
    send(JoinErrors.of(what));
  }

  @Override
  public Variant variant() {
    return variant;
  }

  @Override
  public void mine(Event event) {
    if (event instanceof Event.MemberKicked kicked) {
      kicked(kicked);
    }
    if (event instanceof Event.RoomRenamed renamed && renamed.name().from().equals(room)) {
      room = renamed.name().to();
      send(new JoinReply.JoinedRoom(room.text()));
    }
    // Only messages come back to who said them; the rest is answered where it is asked for.
    if (event instanceof Event.MessageSaid said) {
      var lines = host.writer();
      variant.render(said, lines);
      host.send(lines, said.id());
    }
  }

  @Override
  public void undone(Event.Kept event, Refusal refusal) {
    send(JoinErrors.of(refusal));
  }

  @Override
  public void deadlinePassed() {
    ending(Farewell.NOT_NAMED_IN_TIME);
    host.close(Farewell.NOT_NAMED_IN_TIME.text());
  }

  @Override
  public void ending(Farewell reason) {
    send(JoinErrors.of(reason));
  }

  private void answer(JoinRequest request) {
    switch (request) {
      case JoinRequest.Join join -> join(join.name());
      case JoinRequest.Say say -> say(say.text());
      case JoinRequest.Private message -> direct(message);
      case JoinRequest.JoinRoom join -> joinRoom(join.room());
      case JoinRequest.ListUsers _ -> sendIfJoined(new JoinReply.Users(Roster.namesIn(host, room)));
      case JoinRequest.Quit _ -> host.close("Quit");
      case JoinRequest.Blank _ -> {
        // Someone at a terminal pressed Enter.
      }
      case JoinRequest.Unknown _ -> send(JoinErrors.UNKNOWN_COMMAND);
      case JoinRequest.Incomplete incomplete -> incomplete(incomplete);
    }
  }

  private void join(String name) {
    var nick = host.rules().names().nick(name);
    if (hasJoined()) {
      send(JoinErrors.of(Refusal.ALREADY_NAMED));
    } else if (nick == null) {
      send(JoinErrors.USERNAME_INVALID);
    } else {
      withHistory(room, () -> arrive(nick));
    }
  }

  private void arrive(Nick nick) {
    var refusal = host.perform(Newcomer.arrive(host, nick));
    if (refusal != null) {
      send(JoinErrors.of(refusal));
      return;
    }
    host.noDeadline();
    send(new JoinReply.Joined(nick.text()));
    var notIn = host.perform(new Command.JoinRoom(host.session(), room));
    if (notIn == null) {
      // Not before they are let in: it is not for those who are kept out.
      host.replay(room, config.history());
      send(new JoinReply.UserJoined(nick.text()));
    } else {
      send(JoinErrors.of(notIn));
      host.close("the lobby is closed");
    }
  }

  private void joinRoom(String name) {
    // IRC's notation for rooms is understood; no room's name begins with it here.
    var next = host.rules().names().room(name.startsWith("#") ? name.substring(1) : name);
    if (!hasJoined()) {
      send(JoinErrors.of(Refusal.NOT_NAMED));
    } else if (next == null) {
      send(JoinErrors.ROOM_INVALID);
    } else {
      withHistory(next, () -> move(next));
    }
  }

  /// Into the new room first: who is refused there stays where they were.
  private void move(RoomName next) {
    var refusal = host.perform(new Command.JoinRoom(host.session(), next));
    if (refusal != null) {
      send(JoinErrors.of(refusal));
      return;
    }
    perform(new Command.LeaveRoom(host.session(), room, ""));
    room = next;
    var entered = host.chat().room(next);
    send(new JoinReply.JoinedRoom((entered == null ? next : entered.name()).text()));
    host.replay(next, config.history());
  }

  /// Whom someone made to leave is in the lobby then, as if they had asked for it; whom even that
  /// refuses has no place here.
  private void kicked(Event.MemberKicked kicked) {
    var speaker = Roster.speaker(host);
    var name = kicked.victimNick().text();
    boolean mine = speaker != null && speaker.id().equals(kicked.victim());
    if (!mine || !kicked.room().equals(room)) {
      return;
    }
    send(new JoinReply.UserLeft(name));
    var lobby = host.rules().lobby();
    var refusal = host.perform(new Command.JoinRoom(host.session(), lobby));
    if (refusal != null && refusal != Refusal.ALREADY_A_MEMBER) {
      send(JoinErrors.of(refusal));
      host.close("Kicked");
      return;
    }
    room = lobby;
    send(new JoinReply.JoinedRoom(lobby.text()));
  }

  private void withHistory(RoomName of, Runnable then) {
    if (config.history() == 0 || host.recent(of) != null) {
      then.run();
    } else {
      host.fetchRecent(of, then);
    }
  }

  private void say(String text) {
    if (text.isBlank()) {
      sendIfJoined(JoinErrors.of(Refusal.NOTHING_SAID));
    } else {
      perform(new Command.Say(host.session(), room, Speech.MESSAGE, text));
    }
  }

  private void direct(JoinRequest.Private message) {
    var to = host.rules().names().nick(message.to());
    if (to == null) {
      sendIfJoined(JoinErrors.of(Refusal.NO_SUCH_PERSON));
    } else if (message.text().isBlank()) {
      sendIfJoined(JoinErrors.of(Refusal.NOTHING_SAID));
    } else {
      perform(new Command.Tell(host.session(), to, Speech.MESSAGE, message.text()));
    }
  }

  private void incomplete(JoinRequest.Incomplete incomplete) {
    if (isJoin(incomplete.line())) {
      boolean again = hasJoined();
      send(again ? JoinErrors.of(Refusal.ALREADY_NAMED) : JoinErrors.USERNAME_INVALID);
    } else {
      sendIfJoined(JoinErrors.of(incomplete.missing()));
    }
  }

  private static boolean isJoin(String line) {
    var command = line.strip();
    return command.equalsIgnoreCase("JOIN") || command.regionMatches(true, 0, "JOIN:", 0, 5);
  }

  private void perform(Command command) {
    var refusal = host.perform(command);
    if (refusal != null) {
      send(JoinErrors.of(refusal));
    }
  }

  private void sendIfJoined(JoinReply reply) {
    send(hasJoined() ? reply : JoinErrors.of(Refusal.NOT_NAMED));
  }

  private void send(JoinReply reply) {
    var lines = host.writer();
    JoinVariant.line(reply, lines);
    host.send(lines);
  }

  private boolean hasJoined() {
    return Roster.speaker(host) != null;
  }
}
