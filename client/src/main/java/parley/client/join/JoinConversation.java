package parley.client.join;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.client.model.Conversation;
import parley.client.model.Effect;
import parley.client.model.Effects;
import parley.client.model.Event;
import parley.client.model.Guest;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;
import parley.client.model.RefusalWords;
import parley.client.model.SlashCommand;
import parley.client.model.TypedLine;
import parley.client.model.Vocabulary;
import parley.wire.join.JoinReply;
import parley.wire.join.JoinRequest;

/// `JOIN:name`, then `MESSAGE:text`: messages are shown as the server stamps them.
public final class JoinConversation implements Conversation {
  private static final int NICKS_MAX = 1_000;
  private static final List<SlashCommand> COMMANDS =
      List.of(
          SlashCommand.HELP,
          SlashCommand.JOIN,
          SlashCommand.MSG,
          SlashCommand.USERS,
          SlashCommand.RAW,
          SlashCommand.QUIT);

  private final Guest guest;
  private final Effects effects = new Effects();
  private final TreeSet<String> nicks = new TreeSet<>();

  /// The name asked for, and whether the server has accepted it on this connection.
  private @Nullable String name;

  private @Nullable String room;
  private boolean joined;
  private int linesSent;

  /// A conversation that asks for a name where `guest` has none.
  public JoinConversation(Guest guest) {
    this.guest = guest;
    this.name = guest.name();
    this.room = guest.room();
  }

  @Override
  public List<Effect> opened() {
    joined = false;
    effects.add(new Effect.Established());
    effects.show(new Event.Told("Connected to chat server"));
    String known = name;
    if (known != null) {
      effects.send(new JoinRequest.Join(known).format());
    }
    return effects.take();
  }

  @Override
  public List<Effect> received(String line) {
    JoinReply reply = JoinReply.parse(line);
    switch (reply) {
      case JoinReply.Joined accepted -> joined(accepted.name());
      case JoinReply.UserJoined other -> came(other.name());
      case JoinReply.UserLeft other -> left(other.name());
      case JoinReply.Said said -> said(said, line);
      case JoinReply.Private direct -> tell("[" + direct.from() + " -> you]: " + direct.text());
      case JoinReply.JoinedRoom entered -> entered(entered.room());
      case JoinReply.Users users -> users(users.names());
      case JoinReply.Refused refused -> refused(refused.code());
      case JoinReply.Other _ -> tell(line);
    }
    return effects.take();
  }

  @Override
  public List<Effect> typed(String line) {
    TypedLine typed = TypedLine.parse(line);
    if (typed instanceof TypedLine.Quit) {
      return leave();
    }
    if (name == null) {
      introduce(line.strip());
    } else {
      command(typed);
    }
    return effects.take();
  }

  @Override
  public List<Effect> leave() {
    effects.send(new JoinRequest.Quit().format());
    effects.add(Effect.Leave.now(new Event.Told("Disconnected")));
    return effects.take();
  }

  @Override
  public List<Effect> finish() {
    effects.send(new JoinRequest.Quit().format());
    effects.add(Effect.Leave.delivered(linesSent, new Event.Told("Disconnected")));
    return effects.take();
  }

  @Override
  public boolean ready() {
    return name == null || joined;
  }

  @Override
  public Prompt prompt() {
    return name == null
        ? new Prompt("Enter username: ", Typing.ANSWER)
        : new Prompt("> ", Typing.SEEN);
  }

  @Override
  public Vocabulary vocabulary() {
    return new Vocabulary(COMMANDS, List.copyOf(nicks), List.of());
  }

  private void introduce(String given) {
    if (!given.isEmpty()) {
      name = given;
      effects.send(new JoinRequest.Join(given).format());
    } else if (!guest.interactive()) {
      effects.add(new Effect.Fail("the first line must be a name (or use --name)"));
    }
  }

  private void joined(String accepted) {
    joined = true;
    name = accepted;
    tell("Joined as: " + accepted);
    String wanted = room;
    if (wanted != null) {
      effects.send(new JoinRequest.JoinRoom(wanted).format());
    }
  }

  private void came(String other) {
    note(other);
    if (!other.equals(name)) {
      tell("* " + other + " joined");
    }
  }

  private void left(String other) {
    nicks.remove(other);
    tell("* " + other + " left");
  }

  private void said(JoinReply.Said said, String line) {
    note(said.name());
    tell(line);
  }

  private void entered(String entered) {
    room = entered;
    nicks.clear();
    tell("* You are in " + entered);
  }

  private void users(List<String> names) {
    names.forEach(this::note);
    tell("Users: " + String.join(", ", names));
  }

  private void refused(String code) {
    String words = RefusalWords.of(code);
    if (joined) {
      effects.problem(words);
    } else if (guest.interactive()) {
      effects.problem(words);
      name = null;
    } else {
      effects.add(new Effect.Fail(name + ": " + words));
    }
  }

  private void command(TypedLine typed) {
    switch (typed) {
      case TypedLine.Say say -> send(new JoinRequest.Say(say.text()));
      case TypedLine.Blank _ -> {}
      case TypedLine.Help _ -> effects.show(new Event.Help(COMMANDS));
      case TypedLine.Join join -> send(new JoinRequest.JoinRoom(join.room()));
      case TypedLine.Message message -> whisper(message);
      case TypedLine.Users _ -> send(new JoinRequest.ListUsers());
      case TypedLine.Raw raw -> effects.send(raw.line());
      case TypedLine.Quit _ -> effects.add(Effect.Leave.now());
      case TypedLine.Incomplete incomplete ->
          effects.problem("Usage: " + incomplete.command().usage());
      case TypedLine.Part _,
          TypedLine.Switch _,
          TypedLine.Me _,
          TypedLine.Nick _,
          TypedLine.Rooms _,
          TypedLine.Topic _,
          TypedLine.Away _,
          TypedLine.Whois _,
          TypedLine.History _,
          TypedLine.Unknown _ ->
          effects.problem("The join language has no such command; /help lists what there is.");
    }
  }

  private void whisper(TypedLine.Message message) {
    if (message.to().indexOf(':') >= 0) {
      effects.problem("A name has no colon.");
      return;
    }
    send(new JoinRequest.Private(message.to(), message.text()));
    tell("[you -> " + message.to() + "]: " + message.text());
  }

  private void send(JoinRequest request) {
    linesSent++;
    effects.send(request.format());
  }

  private void tell(String line) {
    effects.show(new Event.Told(line));
  }

  private void note(String nick) {
    if (nicks.size() < NICKS_MAX) {
      nicks.add(nick);
    }
  }
}
