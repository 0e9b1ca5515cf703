package parley.dialect.login;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.wire.Malformed;
import parley.wire.Text;
import parley.wire.login.LoginReply;
import parley.wire.login.LoginRequest;

/// One connection that speaks `login`.
final class LoginConversation implements Conversation {
  private final Host host;
  private final LoginConfig config;

  LoginConversation(Host host, LoginConfig config) {
    this.host = host;
    this.config = config;
  }

  @Override
  public void opened() {
    deadline(config.nameTimeout().isZero() ? config.idleTimeout() : config.nameTimeout());
  }

  @Override
  public void line(byte[] bytes, int from, int to) {
    heard();
    var text = Text.decode(bytes, from, to);
    if (text == null) {
      send(LoginErrors.of(Malformed.INVALID_UTF8));
    } else {
      answer(LoginRequest.parse(text));
    }
  }

  @Override
  public void malformed(Malformed what) {
    heard();
    send(LoginErrors.of(what));
  }

  @Override
  public Variant variant() {
    return LoginVariant.ONLY;
  }

  @Override
  public void mine(Event event) {
    if (event instanceof Event.MemberKicked kicked) {
      kicked(kicked);
    }
    // Only messages come back to who said them.
    if (event instanceof Event.MessageSaid said) {
      var lines = host.writer();
      LoginVariant.ONLY.render(said, lines);
      host.send(lines, said.id());
    }
  }

  @Override
  public void undone(Event.Kept event, Refusal refusal) {
    send(LoginErrors.of(refusal));
  }

  @Override
  public void deadlinePassed() {
    var reason = isLoggedIn() ? Farewell.IDLE : Farewell.NOT_NAMED_IN_TIME;
    ending(reason);
    host.close("idle timeout");
  }

  @Override
  public void ending(Farewell reason) {
    send(LoginErrors.of(reason));
  }

  private void answer(LoginRequest request) {
    switch (request) {
      case LoginRequest.Login login -> login(login);
      case LoginRequest.Say say -> say(say.text());
      case LoginRequest.Who _ -> who();
      case LoginRequest.DirectMessage message -> directMessage(message);
      case LoginRequest.Ping _ -> sendIfLoggedIn(new LoginReply.Pong());
      case LoginRequest.Logout _, LoginRequest.Quit _ -> host.close("logged out");
      case LoginRequest.Blank _ -> {
        // Someone at a terminal pressed Enter.
      }
      case LoginRequest.Unknown _ -> sendIfLoggedIn(LoginErrors.UNKNOWN_COMMAND);
      case LoginRequest.Incomplete incomplete -> incomplete(incomplete);
    }
  }

  private void login(LoginRequest.Login login) {
    if (isLoggedIn()) {
      send(LoginErrors.of(Refusal.ALREADY_NAMED));
      return;
    }
    var nick = host.rules().names().nick(login.name());
    if (nick == null) {
      send(LoginErrors.USERNAME_INVALID);
      return;
    }
    var password = login.password();
    if (password == null || host.chat().owner(nick) == null) {
      // A password is for who has an account; else it changes nothing.
      arrive(nick, null);
      return;
    }
    host.ask(
        new AccountRequest.ByPassword(nick, password),
        answer -> {
          switch (answer) {
            case AccountAnswer.LoggedIn in -> arrive(nick, in.account().text());
            case AccountAnswer.Refused refused -> send(LoginErrors.of(refused.why()));
            case AccountAnswer.ScramFound _, AccountAnswer.Changed _, AccountAnswer.Described _ ->
                throw new IllegalStateException("nobody asked for that");
          }
        });
  }

  private void arrive(Nick nick, @Nullable String account) {
    var refusal = host.perform(Newcomer.arrive(host, nick, account));
    if (refusal != null) {
      send(LoginErrors.of(refusal));
      return;
    }
    var notIn = host.perform(new Command.JoinRoom(host.session(), lobby()));
    if (notIn != null) {
      send(LoginErrors.of(notIn));
      host.close("the lobby is closed");
      return;
    }
    heard();
    send(new LoginReply.Ok());
  }

  private void say(String text) {
    if (text.isBlank()) {
      sendIfLoggedIn(LoginErrors.of(Refusal.NOTHING_SAID));
      return;
    }
    perform(new Command.Say(host.session(), lobby(), Speech.MESSAGE, text));
  }

  /// There is no room but the lobby: who is made to leave it may come back at once, or not at all.
  private void kicked(Event.MemberKicked kicked) {
    var speaker = Roster.speaker(host);
    if (speaker == null || !speaker.id().equals(kicked.victim())) {
      return;
    }
    var refusal =
        kicked.room().equals(lobby())
            ? host.perform(new Command.JoinRoom(host.session(), lobby()))
            : null;
    if (refusal != null && refusal != Refusal.ALREADY_A_MEMBER) {
      send(LoginErrors.of(refusal));
      host.close("Kicked");
    }
  }

  private void who() {
    if (!isLoggedIn()) {
      send(LoginErrors.of(Refusal.NOT_NAMED));
      return;
    }
    var lines = host.writer();
    for (String name : Roster.names(host.chat().persons())) {
      LoginVariant.line(new LoginReply.User(name), lines);
    }
    host.send(lines);
  }

  private void directMessage(LoginRequest.DirectMessage message) {
    var to = host.rules().names().nick(message.to());
    if (to == null) {
      sendIfLoggedIn(LoginErrors.of(Refusal.NO_SUCH_PERSON));
    } else if (message.text().isBlank()) {
      sendIfLoggedIn(LoginErrors.of(Refusal.NOTHING_SAID));
    } else {
      perform(new Command.Tell(host.session(), to, Speech.MESSAGE, message.text()));
    }
  }

  private void incomplete(LoginRequest.Incomplete incomplete) {
    switch (incomplete.missing()) {
      case NAME -> missingName(incomplete.line());
      case TEXT -> sendIfLoggedIn(LoginErrors.of(Refusal.NOTHING_SAID));
      case ROOM, COUNT -> sendIfLoggedIn(LoginErrors.UNKNOWN_COMMAND);
    }
  }

  private void missingName(String line) {
    if (line.regionMatches(true, 0, "DM", 0, 2)) {
      sendIfLoggedIn(LoginErrors.of(Refusal.NO_SUCH_PERSON));
    } else {
      boolean again = isLoggedIn();
      send(again ? LoginErrors.of(Refusal.ALREADY_NAMED) : LoginErrors.USERNAME_INVALID);
    }
  }

  private void perform(Command command) {
    var refusal = host.perform(command);
    if (refusal != null) {
      send(LoginErrors.of(refusal));
    }
  }

  private void sendIfLoggedIn(LoginReply reply) {
    send(isLoggedIn() ? reply : LoginErrors.of(Refusal.NOT_NAMED));
  }

  private void send(LoginReply reply) {
    var lines = host.writer();
    LoginVariant.line(reply, lines);
    host.send(lines);
  }

  /// A name must come in time; only after that does every line grant more of it.
  private void heard() {
    if (isLoggedIn() || config.nameTimeout().isZero()) {
      deadline(config.idleTimeout());
    }
  }

  private void deadline(Duration time) {
    if (time.isZero()) {
      host.noDeadline();
    } else {
      host.deadline(time);
    }
  }

  private boolean isLoggedIn() {
    return Roster.speaker(host) != null;
  }

  private RoomName lobby() {
    return host.rules().lobby();
  }
}
