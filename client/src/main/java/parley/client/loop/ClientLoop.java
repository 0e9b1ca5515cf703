package parley.client.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.client.model.Conversation;
import parley.client.model.Effect;
import parley.client.model.Event;
import parley.client.model.Standing;
import parley.client.net.Link;
import parley.client.ui.Completion;
import parley.client.ui.Connectedness;
import parley.client.ui.EventRenderer;
import parley.client.ui.StatusLine;
import parley.client.ui.Style;
import parley.client.ui.StyledLine;
import parley.wire.Line;

/// Deals with one input after the other: the one place that knows connection, conversation and
/// screen. Runs on one thread and never waits.
final class ClientLoop {
  private final Setting setting;
  private final Inbox inbox;
  private final EventRenderer renderer;
  private Conversation conversation;

  private Connectedness connection = new Connectedness.NotYet();
  private @Nullable Link link;
  private int connections;

  /// When to connect again, or to wait for the server's end no longer.
  private Instant deadline = Instant.MAX;

  private Effect.@Nullable Leave leaving;
  private boolean established;
  private boolean asked;
  private boolean typingEnded;
  private boolean ended;
  private int status;
  private @Nullable String lastWords;

  ClientLoop(Setting setting, Conversation conversation, Inbox inbox) {
    this.setting = setting;
    this.conversation = conversation;
    this.inbox = inbox;
    this.renderer = new EventRenderer(setting.clock().getZone(), setting.clock().instant());
  }

  /// Begins to connect, or asks for what must be known before.
  void start() {
    dialOnceReady();
    refresh();
  }

  /// Whether all is over.
  boolean ended() {
    return ended;
  }

  /// The exit status: 0, or 1 when something failed.
  int status() {
    return status;
  }

  /// What to say on the error stream when the screen is closed; null for nothing.
  @Nullable String lastWords() {
    return lastWords;
  }

  /// Deals with one input.
  void handle(Input input) {
    switch (input) {
      case Input.Typed typed -> typed(typed.line());
      case Input.TypingEnded _ -> typingEnded();
      case Input.Interrupted _ -> interrupted();
      case Input.CompletionWanted wanted -> complete(wanted);
      case Input.Opened opened when isCurrent(opened.connection()) -> opened(opened.note());
      case Input.Received line when isCurrent(line.connection()) -> received(line.line());
      case Input.Overlong line when isCurrent(line.connection()) ->
          show(new Event.Problem("A line from the server was too long, and is lost."));
      case Input.Closed closed when isCurrent(closed.connection()) -> lost(closed.problem());
      case Input.Tick _ -> tick();
      // To ask for the next line, which refreshing does, is all that follows from these.
      case Input.Drained _ -> {}
      case Input.Opened _, Input.Received _, Input.Overlong _, Input.Closed _ -> {}
    }
    refresh();
  }

  private boolean isCurrent(int number) {
    return number == connections && !ended;
  }

  private void typed(String text) {
    asked = false;
    // What is pasted may have several lines.
    for (String pasted : text.split("\n", -1)) {
      String line = Line.clean(pasted);
      if (leaving == null && !ended) {
        boolean talking = connection instanceof Connectedness.Connected || isNaming();
        perform(talking ? conversation.typed(line) : conversation.typedOffline(line));
      }
    }
    dialOnceReady();
  }

  private boolean isNaming() {
    return connection instanceof Connectedness.NotYet;
  }

  private void dialOnceReady() {
    if (isNaming() && !ended && conversation.dialable()) {
      dial();
    }
  }

  private void typingEnded() {
    asked = false;
    typingEnded = true;
    if (setting.screen().interactive() || link == null) {
      leave();
    } else {
      perform(conversation.finish());
    }
  }

  private void interrupted() {
    asked = false;
    if (leaving == null) {
      leave();
    } else {
      end();
    }
  }

  private void leave() {
    perform(conversation.leave());
  }

  private void complete(Input.CompletionWanted wanted) {
    List<Completion.Offer> offers = Completion.of(wanted.before(), conversation.vocabulary());
    var _ = wanted.offers().complete(offers);
  }

  private void dial() {
    connections++;
    connection = new Connectedness.Connecting();
    link = setting.network().dial(setting.endpoint(), inbox.listener(connections));
  }

  private void opened(@Nullable String note) {
    connection = new Connectedness.Connected();
    if (note != null) {
      show(new Event.Remark(note));
    }
    perform(conversation.opened());
  }

  private void received(String line) {
    Effect.Leave leave = leaving;
    if (leave != null) {
      deadline = setting.clock().instant().plus(leave.patience());
    }
    perform(conversation.received(line));
  }

  private void lost(@Nullable String problem) {
    hangUp();
    String reason = problem == null ? "the server closed the connection" : problem;
    if (leaving != null) {
      end();
    } else if (established && setting.screen().interactive()) {
      Duration wait = setting.backoff().next();
      deadline = setting.clock().instant().plus(wait);
      connection = new Connectedness.Waiting(wait);
      perform(conversation.lost());
      long seconds = Math.max(1, (wait.toMillis() + 500) / 1000);
      show(new Event.Problem("Lost: " + reason + ". Trying again in " + seconds + " s."));
    } else {
      fail(reason);
    }
  }

  private void tick() {
    Instant now = setting.clock().instant();
    switch (connection) {
      case Connectedness.Waiting _ when now.isBefore(deadline) ->
          connection = new Connectedness.Waiting(Duration.between(now, deadline));
      case Connectedness.Waiting _ -> dial();
      case Connectedness.Leaving _ when now.isBefore(deadline) -> {}
      case Connectedness.Leaving _ -> giveUp();
      case Connectedness.Connected _ -> perform(conversation.tick());
      case Connectedness.NotYet _, Connectedness.Connecting _ -> {}
    }
  }

  private void giveUp() {
    Effect.Leave leave = leaving;
    String unconfirmed = leave == null ? null : leave.unconfirmed();
    if (unconfirmed == null) {
      end();
    } else {
      fail(unconfirmed);
    }
  }

  private void perform(List<Effect> effects) {
    for (Effect effect : effects) {
      if (!ended) {
        perform(effect);
      }
    }
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Send send -> send(send.line());
      case Effect.Show show -> show(show.event());
      case Effect.Established _ -> established();
      case Effect.Leave leave -> beginToLeave(leave);
      case Effect.Fail fail -> fail(fail.reason());
      case Effect.Drop drop -> lost(drop.reason());
      case Effect.Become become -> become(become);
    }
  }

  private void send(String line) {
    Link open = link;
    if (open != null) {
      open.send(line);
    }
  }

  private void established() {
    established = true;
    setting.backoff().reset();
  }

  private void beginToLeave(Effect.Leave leave) {
    leaving = leave;
    Link open = link;
    if (open != null && connection instanceof Connectedness.Connected) {
      connection = new Connectedness.Leaving();
      deadline = setting.clock().instant().plus(leave.patience());
      open.finish();
    } else {
      end();
    }
  }

  private void become(Effect.Become become) {
    conversation = become.next();
    if (become.anew()) {
      hangUp();
      dial();
    }
  }

  private void hangUp() {
    Link open = link;
    link = null;
    connections++;
    if (open != null) {
      open.close();
    }
  }

  private void fail(String reason) {
    status = 1;
    lastWords = "parley: " + reason;
    hangUp();
    ended = true;
  }

  private void end() {
    Effect.Leave leave = leaving;
    if (leave != null) {
      leave.farewell().forEach(this::show);
    }
    hangUp();
    ended = true;
  }

  private void show(Event event) {
    if (event instanceof Event.Problem problem && !setting.screen().interactive()) {
      status = 1;
      String words = StyledLine.of(Style.Role.PLAIN, problem.text()).text();
      setting.errors().println("parley: " + words);
    } else {
      setting.screen().show(renderer.render(event));
    }
  }

  private void refresh() {
    if (ended) {
      return;
    }
    Standing standing = conversation.standing();
    boolean quiet = connection instanceof Connectedness.Connected && standing.nick() == null;
    StyledLine line =
        quiet || isNaming() ? null : StatusLine.render(connection, setting.endpoint(), standing);
    setting.screen().introduce(line, conversation.prompt());
    if (!asked && mayAsk()) {
      asked = true;
      setting.screen().ask();
    }
  }

  private boolean mayAsk() {
    if (typingEnded) {
      return false;
    }
    boolean interactive = setting.screen().interactive();
    Link open = link;
    return switch (connection) {
      case Connectedness.NotYet _ -> true;
      case Connectedness.Connecting _, Connectedness.Waiting _ -> interactive && established;
      case Connectedness.Connected _ ->
          conversation.ready() && (interactive || (open != null && !open.isFull()));
      case Connectedness.Leaving _ -> false;
    };
  }
}
