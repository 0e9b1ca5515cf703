package parley.client.irc;

import java.util.List;
import java.util.Map;
import parley.client.model.Conversation;
import parley.client.model.Effect;
import parley.client.model.Event;
import parley.client.model.Guest;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;
import parley.client.model.SlashCommand;
import parley.client.model.Standing;
import parley.client.model.TypedLine;
import parley.client.model.Vocabulary;
import parley.wire.irc.IrcLine;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// IRC as a person wants it: one room shown, the others counted (Modern IRC, IRCv3).
public final class IrcConversation implements Conversation {
  private final IrcDesk desk;
  private final IrcState state;
  private final Registration registration;
  private final Presence presence;
  private final Speech speech;
  private final Replies replies;
  private final IrcCommands commands;
  private final Heartbeat heartbeat;

  /// A conversation of `guest`, whose name must be known: it is the nick that is asked for.
  public IrcConversation(Guest guest) {
    String nick = guest.name();
    if (nick == null) {
      throw new IllegalArgumentException("IRC begins with a name");
    }
    this.state = new IrcState(nick);
    this.desk = new IrcDesk(guest, state);
    this.registration = new Registration(desk);
    this.presence = new Presence(desk, registration);
    this.speech = new Speech(desk);
    this.replies = new Replies(desk, registration);
    this.commands = new IrcCommands(desk, registration, speech);
    this.heartbeat = new Heartbeat(desk);
  }

  @Override
  public List<Effect> opened() {
    heartbeat.opened();
    registration.begin();
    return desk.effects().take();
  }

  @Override
  public List<Effect> received(String line) {
    heartbeat.heard();
    IrcLine parsed = IrcMessage.parse(line);
    if (parsed instanceof IrcMessage message) {
      dispatch(message);
    }
    return desk.effects().take();
  }

  @Override
  public List<Effect> typed(String line) {
    heartbeat.sent(commands.perform(TypedLine.parse(line)));
    return desk.effects().take();
  }

  @Override
  public List<Effect> typedOffline(String line) {
    return commands.performOffline(TypedLine.parse(line))
        ? desk.effects().take()
        : Conversation.super.typedOffline(line);
  }

  @Override
  public List<Effect> leave() {
    desk.send("QUIT");
    desk.effects().add(Effect.Leave.now());
    return desk.effects().take();
  }

  @Override
  public List<Effect> finish() {
    heartbeat.finish();
    return desk.effects().take();
  }

  @Override
  public List<Effect> lost() {
    state.disconnected();
    speech.lost();
    return desk.effects().take();
  }

  @Override
  public List<Effect> tick() {
    heartbeat.tick();
    return desk.effects().take();
  }

  /// A person may type at any time; a pipe waits until one is in a room.
  @Override
  public boolean ready() {
    boolean entered = state.registered() && state.shown() != null;
    return desk.guest().interactive() || (entered && heartbeat.ready());
  }

  @Override
  public Prompt prompt() {
    return new Prompt("> ", Typing.TAKEN);
  }

  @Override
  public Standing standing() {
    return state.standing();
  }

  @Override
  public Vocabulary vocabulary() {
    return new Vocabulary(List.of(SlashCommand.values()), state.nicks(), state.roomNames());
  }

  private void dispatch(IrcMessage message) {
    switch (message.command()) {
      case "PRIVMSG", "NOTICE" -> speech.received(message);
      case "PING" -> desk.send(new IrcMessage(Map.of(), null, "PONG", message.params()));
      case "PONG" -> heartbeat.answered(message);
      case "CAP" -> registration.capability(message);
      case "JOIN" -> presence.joined(message);
      case "PART" -> presence.parted(message);
      case "QUIT" -> presence.quit(message);
      case "KICK" -> presence.kicked(message);
      case "NICK" -> presence.renamed(message);
      case "AWAY" -> presence.away(message);
      case "TOPIC" -> presence.topic(message);
      case "MODE" -> presence.mode(message);
      case "RENAME" -> presence.roomRenamed(message);
      case "INVITE" -> presence.invited(message);
      case "ERROR" -> desk.effects().add(new Effect.Drop(ended(message)));
      case "FAIL" -> desk.effects().problem(last(message));
      case "WARN", "NOTE" ->
          desk.effects().show(new Event.Happened(desk.time(message), last(message)));
      default -> other(message);
    }
  }

  private void other(IrcMessage message) {
    Numeric numeric = Numeric.of(message.command());
    if (numeric != null) {
      replies.received(numeric, message);
    } else if (Character.isDigit(message.command().charAt(0))) {
      replies.unnamed(message);
    }
  }

  private static String ended(IrcMessage error) {
    return "the server says: " + last(error).strip();
  }

  private static String last(IrcMessage message) {
    return IrcDesk.clean(message.lastParam());
  }
}
