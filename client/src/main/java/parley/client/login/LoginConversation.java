package parley.client.login;

import java.time.Duration;
import java.time.Instant;
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
import parley.wire.login.LoginReply;
import parley.wire.login.LoginRequest;

/// `LOGIN name`, then `MSG text`: messages are shown as `name: text`, answers in words.
///
/// The server ends sessions that are silent for a minute, so a silent person's client says `PING`.
public final class LoginConversation implements Conversation {
  private static final Duration SILENCE_MAX = Duration.ofSeconds(30);
  private static final int NICKS_MAX = 1_000;
  private static final List<SlashCommand> COMMANDS =
      List.of(
          SlashCommand.HELP,
          SlashCommand.MSG,
          SlashCommand.USERS,
          SlashCommand.RAW,
          SlashCommand.QUIT);

  private final Guest guest;
  private final Effects effects = new Effects();
  private final TreeSet<String> nicks = new TreeSet<>();

  /// What was entered for a name: `name` or `name password`.
  private @Nullable String credentials;

  private boolean loggedIn;
  private boolean finishing;
  private Instant lastSent = Instant.MIN;

  /// A conversation that asks for a name where `guest` has none.
  public LoginConversation(Guest guest) {
    this.guest = guest;
    this.credentials = guest.name();
  }

  @Override
  public List<Effect> opened() {
    loggedIn = false;
    effects.add(new Effect.Established());
    tell("Connected to chat server");
    String known = credentials;
    if (known != null) {
      logIn(known);
    }
    return effects.take();
  }

  @Override
  public List<Effect> received(String line) {
    switch (LoginReply.parse(line)) {
      case LoginReply.Ok _ -> accepted();
      case LoginReply.Refused refused -> refused(refused.code());
      case LoginReply.Said said -> said(said);
      case LoginReply.User user -> user(user.name());
      case LoginReply.Direct direct -> tell("[" + direct.from() + " -> you]: " + direct.text());
      case LoginReply.Notice notice -> tell("* " + notice.text());
      case LoginReply.Pong _ -> confirmed();
      case LoginReply.Other other -> tell(other.line());
    }
    return effects.take();
  }

  @Override
  public List<Effect> typed(String line) {
    TypedLine typed = TypedLine.parse(line);
    if (typed instanceof TypedLine.Quit) {
      return leave();
    }
    if (credentials == null) {
      introduce(line.strip());
    } else {
      command(typed);
    }
    return effects.take();
  }

  @Override
  public List<Effect> leave() {
    send(new LoginRequest.Quit());
    effects.add(Effect.Leave.now(new Event.Told("Disconnected")));
    return effects.take();
  }

  /// The answer to a `PING` comes after all that was sent before it has been dealt with.
  @Override
  public List<Effect> finish() {
    finishing = true;
    send(new LoginRequest.Ping());
    return effects.take();
  }

  @Override
  public List<Effect> tick() {
    boolean silent = !guest.clock().instant().isBefore(lastSent.plus(SILENCE_MAX));
    if (loggedIn && silent) {
      send(new LoginRequest.Ping());
    }
    return effects.take();
  }

  @Override
  public boolean ready() {
    return !finishing && (credentials == null || loggedIn);
  }

  @Override
  public Prompt prompt() {
    return credentials == null
        ? new Prompt("Enter username: ", Typing.ANSWER)
        : new Prompt("> ", Typing.SEEN);
  }

  @Override
  public Vocabulary vocabulary() {
    return new Vocabulary(COMMANDS, List.copyOf(nicks), List.of());
  }

  private void introduce(String given) {
    if (!given.isEmpty()) {
      credentials = given;
      logIn(given);
    } else if (!guest.interactive()) {
      effects.add(new Effect.Fail("the first line must be a name (or use --name)"));
    }
  }

  private void logIn(String given) {
    int space = given.indexOf(' ');
    String password = space < 0 ? "" : given.substring(space + 1);
    String name = space < 0 ? given : given.substring(0, space);
    send(new LoginRequest.Login(name, password.isBlank() ? null : password));
  }

  private void accepted() {
    loggedIn = true;
    tell("Logged in as " + name());
  }

  private String name() {
    String given = credentials == null ? "" : credentials;
    int space = given.indexOf(' ');
    return space < 0 ? given : given.substring(0, space);
  }

  private void refused(String code) {
    String words = RefusalWords.of(code);
    if (finishing && code.equals("unknown-command")) {
      confirmed();
    } else if (loggedIn) {
      effects.problem(words);
    } else if (guest.interactive()) {
      effects.problem(words);
      credentials = null;
    } else {
      effects.add(new Effect.Fail(name() + ": " + words));
    }
  }

  private void said(LoginReply.Said said) {
    note(said.from());
    tell(said.from() + ": " + said.text());
  }

  private void user(String name) {
    note(name);
    tell("* online: " + name);
  }

  private void confirmed() {
    if (finishing) {
      send(new LoginRequest.Quit());
      effects.add(Effect.Leave.delivered(0));
    }
  }

  private void command(TypedLine typed) {
    switch (typed) {
      case TypedLine.Say say -> send(new LoginRequest.Say(say.text()));
      case TypedLine.Blank _ -> {}
      case TypedLine.Help _ -> effects.show(new Event.Help(COMMANDS));
      case TypedLine.Message message -> whisper(message);
      case TypedLine.Users _ -> send(new LoginRequest.Who());
      case TypedLine.Raw raw -> raw(raw.line());
      case TypedLine.Quit _ -> effects.add(Effect.Leave.now());
      case TypedLine.Incomplete incomplete ->
          effects.problem("Usage: " + incomplete.command().usage());
      case TypedLine.Join _,
          TypedLine.Part _,
          TypedLine.Switch _,
          TypedLine.Me _,
          TypedLine.Nick _,
          TypedLine.Rooms _,
          TypedLine.Topic _,
          TypedLine.Away _,
          TypedLine.Whois _,
          TypedLine.History _,
          TypedLine.Unknown _ ->
          effects.problem("The login language has no such command; /help lists what there is.");
    }
  }

  private void whisper(TypedLine.Message message) {
    send(new LoginRequest.DirectMessage(message.to(), message.text()));
    tell("[you -> " + message.to() + "]: " + message.text());
  }

  private void send(LoginRequest request) {
    raw(request.format());
  }

  private void raw(String line) {
    lastSent = guest.clock().instant();
    effects.send(line);
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
