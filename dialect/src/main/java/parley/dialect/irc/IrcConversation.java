package parley.dialect.irc;

import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Event;
import parley.core.MetadataKey;
import parley.core.Person;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.dialect.ConnectionClass;
import parley.dialect.Conversation;
import parley.dialect.Farewell;
import parley.dialect.Host;
import parley.wire.LineWriter;
import parley.wire.Malformed;
import parley.wire.irc.IrcLimits;
import parley.wire.irc.IrcLine;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// One connection that speaks IRC. Takes lines to the files of their commands, and gives these what
/// they answer with. Hub thread only.
///
/// There are very many of these and most are silent: few fields, and nothing but what must be kept.
final class IrcConversation implements Conversation {
  private final IrcDialect server;
  private final Host host;
  private final Patience patience = new Patience();
  private Capabilities capabilities;
  private @Nullable Registration registration = new Registration();
  private @Nullable LineWriter pending;

  // What the client knows to be offered.
  private ServerOffer offer;

  // What is being gathered for the line that is carried out, if it has a label.
  private @Nullable LabeledResponse labeled;

  // The message of several lines that the client is about to send.
  private @Nullable Multiline multiline;

  // The last label of a line that led to an event which the journal might yet refuse.
  private @Nullable Unsure unsure;

  private Set<MetadataKey> subscriptions = Set.of();
  private @Nullable SaslSession sasl;
  private boolean performing;
  private boolean knowsCapValues;
  private boolean deaf;

  private record Unsure(String label, long eventId) {}

  IrcConversation(IrcDialect server, Host host) {
    this.server = server;
    this.host = host;
    this.capabilities = server.capabilities().none();
    this.offer = server.offer(host.accountTerms());
  }

  @Override
  public void opened() {
    patience.opened(this);
  }

  @Override
  public void line(byte[] bytes, int from, int to) {
    patience.heard(this);
    var exceeded = IrcLimits.FROM_CLIENT.exceededBy(bytes, from, to);
    var line = exceeded == null ? IrcMessage.parse(bytes, from, to) : new IrcLine.Bad(exceeded);
    switch (line) {
      case IrcLine.Bad bad -> {
        label(BadLine.label(this, bytes, from, to));
        BadLine.reply(this, bad);
        answered();
      }
      case IrcMessage message -> carryOut(message);
    }
    flush();
  }

  private void carryOut(IrcMessage message) {
    label(message.tags().isEmpty() ? null : LabeledResponse.label(this, message));
    if (message.tags().isEmpty() || !ClientBatch.takes(this, message)) {
      IrcCommand.carryOut(this, message);
    }
    answered();
  }

  private void label(@Nullable String label) {
    if (label != null) {
      labeled = new LabeledResponse(label);
    }
  }

  @Override
  public void malformed(Malformed what) {
    patience.heard(this);
    BadLine.reply(this, what);
    flush();
  }

  @Override
  public IrcVariant variant() {
    return deaf ? capabilities.variant().deaf() : capabilities.variant();
  }

  @Override
  public void mine(Event event) {
    // Of a new name that could not be kept everyone is told; that is no answer to a line.
    if (labeled != null
        && performing
        && event instanceof Event.Kept kept
        && !(kept instanceof Event.RoomRenamed)) {
      labeled.about(kept);
      unsure = new Unsure(labeled.label(), kept.id());
    }
    OwnEvents.tell(this, event);
    flush();
  }

  @Override
  public boolean tellsRoomsApart() {
    return true;
  }

  @Override
  public void monitored(Event event) {
    MonitorLines.tell(this, event);
    flush();
  }

  @Override
  public void classChanged(ConnectionClass before) {
    if (registration == null) {
      IsupportCommand.changed(this, before);
      flush();
      patience.renewed(this);
    }
  }

  @Override
  public void offerChanged() {
    offer = News.tell(this, offer);
  }

  @Override
  public boolean asksFor(Event.Described event) {
    return subscriptions.contains(event.key());
  }

  @Override
  public void undone(Event.Kept event, Refusal refusal) {
    if (unsure != null && unsure.eventId == event.id()) {
      labeled = new LabeledResponse(unsure.label);
    }
    OwnEvents.undone(this, event, refusal);
    answered();
    flush();
  }

  @Override
  public void deadlinePassed() {
    patience.ended(this);
  }

  @Override
  public void ending(Farewell reason) {
    labeled = null;
    LastWords.say(this, reason);
    LastWords.error(this, reason.text());
    flush();
  }

  IrcDialect server() {
    return server;
  }

  IrcConfig config() {
    return server.config();
  }

  Host host() {
    return host;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  /// The client negotiated others.
  void capabilities(Capabilities changed) {
    capabilities = changed;
    host.variantChanged();
  }

  /// The client wants to hear what is said in channels, or does not.
  void deaf(boolean wanted) {
    if (deaf != wanted) {
      deaf = wanted;
      host.variantChanged();
    }
  }

  /// The keys of metadata that the client is told of.
  Set<MetadataKey> subscriptions() {
    return subscriptions;
  }

  /// The client is told of these.
  void subscriptions(SortedSet<MetadataKey> keys) {
    subscriptions = keys.isEmpty() ? Set.of() : server.subscriptions().of(keys);
  }

  /// Whether the client may be sent what IRCv3 capability negotiation 302 brought.
  boolean knowsCapValues() {
    return knowsCapValues;
  }

  /// The client speaks version 302 or a later one.
  void learnsCapValues() {
    knowsCapValues = true;
  }

  /// The message of several lines that the client has begun; null for none.
  @Nullable Multiline multiline() {
    return multiline;
  }

  /// The client has begun one, or ended it.
  void multiline(@Nullable Multiline begun) {
    multiline = begun;
    if (begun != null) {
      patience.renewed(this);
    }
  }

  /// The attempt to log in that is under way; null for none.
  @Nullable SaslSession sasl() {
    return sasl;
  }

  /// An attempt to log in has begun, or ended where it is null.
  void sasl(@Nullable SaslSession session) {
    sasl = session;
  }

  /// What the client said of itself so far; null once it is registered.
  @Nullable Registration registration() {
    return registration;
  }

  /// The client has become a person.
  void registered() {
    registration = null;
    patience.renewed(this);
  }

  /// Who the client is. Only once it is registered.
  Person person() {
    return Objects.requireNonNull(personOrNull(), "an unregistered client is nobody");
  }

  private @Nullable Person personOrNull() {
    var session = host.chat().session(host.session());
    return session == null ? null : session.person();
  }

  /// The room that a client calls so, whether it exists or not; null for what is no channel name.
  @Nullable RoomName channel(String name) {
    return name.startsWith("#") ? host.rules().names().room(name.substring(1)) : null;
  }

  /// Asks the chat. What was replied so far goes out before what follows from it.
  @Nullable Refusal perform(Command command) {
    flush();
    performing = true;
    try {
      return host.perform(command);
    } finally {
      performing = false;
    }
  }

  /// Whether what happens right now happens because this client asked for it.
  boolean isPerforming() {
    return performing;
  }

  /// A numeric to the client: begins the line, up to the client's name.
  Reply reply(Numeric numeric) {
    return line(numeric.code()).put(name());
  }

  /// What replies call the client: its nick, `*` before it is registered.
  String name() {
    var person = personOrNull();
    return person == null ? "*" : person.nick().text();
  }

  /// A line to the client from the server: begins it, up to the command.
  Reply line(String command) {
    var out = lines();
    capabilities.variant().tags().write(host.now(), out);
    return server.reply().begin(command, out);
  }

  /// Where lines to the client are written; they go out at the end of its line, or before anything
  /// happens in the chat.
  LineWriter lines() {
    if (labeled != null) {
      return labeled.lines();
    }
    var out = pending;
    if (out == null) {
      out = host.writer();
      pending = out;
    }
    return out;
  }

  /// Sends what was written.
  void flush() {
    flush(0);
  }

  /// Sends what was written, which tells of a kept event, or of none where the id is 0.
  void flush(long eventId) {
    var out = pending;
    if (labeled != null) {
      labeled.mark(eventId);
    } else if (out != null) {
      pending = null;
      host.send(out, eventId);
    }
  }

  /// The answer to the line that is being carried out comes later; until then the client's further
  /// lines must wait. Returns what [#resume] wants back.
  @Nullable LabeledResponse hold() {
    var held = labeled;
    labeled = null;
    return held;
  }

  /// What is written from now on belongs to that line again, up to [#answered].
  void resume(@Nullable LabeledResponse held) {
    flush();
    labeled = held;
  }

  /// All that follows from the line has been written.
  void answered() {
    var done = labeled;
    if (done != null) {
      labeled = null;
      done.send(this);
    } else {
      flush();
    }
  }

  /// Ends the connection with a last word.
  ///
  /// @param reason told to the client and to the others
  void quit(String reason) {
    if (labeled != null && labeled.lines().isEmpty()) {
      labeled = null;
    }
    answered();
    LastWords.error(this, reason);
    flush();
    host.close(reason);
  }
}
