package parley.dialect;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.core.ChatView;
import parley.core.Command;
import parley.core.Event;
import parley.core.HistoryQuery;
import parley.core.Person;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.SessionId;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.wire.LineWriter;

/// What a conversation may do: the hub, as one connection sees it. Hub thread only.
public interface Host {
  /// Which session this connection is.
  SessionId session();

  /// The peer's address, without port, in the form that is shown to others.
  String address();

  /// Whether nobody between the peer and this server can listen: it came over TLS.
  boolean isSecure();

  /// Which certificate the peer has shown to have the key of, whoever signed it: the SHA-256
  /// fingerprint in small hexadecimal digits. Null for none.
  @Nullable String certificateFingerprint();

  /// The connection is a gateway's, and who is behind it comes from another address: from now on
  /// that is the connection's own, for everything. It has no certificate then. Where too many come
  /// from there, the connection ends.
  ///
  /// @param gateway its name, for the log
  /// @param secure whether nobody can listen on the whole way
  void comesThrough(String gateway, InetAddress address, boolean secure);

  /// The time of this turn.
  Instant now();

  /// The chat as it is decided at this moment.
  ChatView chat();

  /// The bounds of the chat, as they hold for this connection; also parses names.
  Rules rules();

  /// Whether all sessions of this person are such that another may join them:
  /// [Conversation#tellsRoomsApart].
  boolean mayBeShared(Person person);

  /// The class that this connection is in; [Conversation#classChanged] tells when that is another.
  ConnectionClass connectionClass();

  /// How many connections there are, of people and of those who are not known yet.
  int connections();

  /// Of whom sessions asked to be told; what follows is told through [Conversation#monitored].
  Monitors monitors();

  /// What can be done with accounts here.
  AccountTerms accountTerms();

  /// Asks the accounts. Until the answer is there this connection's further lines wait.
  ///
  /// @param answer told once, perhaps before this returns; never, where the connection ends first
  void ask(AccountRequest request, Consumer<AccountAnswer> answer);

  /// Decides the command, and where it is accepted, applies it and tells everyone whom it concerns.
  /// What this session's person did is told to its conversations through [Conversation#mine] before
  /// this returns.
  ///
  /// @return null where it was accepted
  @Nullable Refusal perform(Command command);

  /// A cleared writer for lines to this connection alone; give it to [#send] before taking it
  /// again.
  LineWriter writer();

  /// Sends what was written. It goes out at the end of the turn, in order with all else.
  void send(LineWriter lines);

  /// Like [#send], for lines that tell of a kept event (a topic): they are withheld where the
  /// journal refuses it.
  void send(LineWriter lines, long eventId);

  /// The newest events of a room, as far as they are at hand without reading the disk; null where
  /// they must be fetched with [#fetchRecent] first.
  @Nullable List<Event.Kept> recent(RoomName room);

  /// Brings the newest events of a room to hand. Until then this connection's further lines wait;
  /// then `done` runs, and [#recent] answers.
  void fetchRecent(RoomName room, Runnable done);

  /// Renders the newest events of a room with [Variant#renderHistory] and sends them, oldest first.
  /// Only after [#recent] answers; sends nothing otherwise.
  ///
  /// @param limit how many events at the most
  void replay(RoomName room, int limit);

  /// Reads history from the journal, renders it with [Variant#renderHistory] and sends it, then
  /// runs `done`; this connection's further lines wait meanwhile.
  ///
  /// @param limit 1 to 1000
  void replayKept(RoomName room, int limit, Runnable done);

  /// Looks for part of a room's history; this connection's further lines wait until it was told.
  ///
  /// What is told may yet be refused by the journal, so lines that tell of an event are sent with
  /// its id.
  ///
  /// @param found told once, later
  void find(HistoryQuery query, Found found);

  /// What was found.
  interface Found {
    /// Tells it.
    ///
    /// @param events oldest first; null where the journal could not be read
    void tell(@Nullable List<Event.Kept> events);
  }

  /// [Conversation#variant] answers differently from now on.
  void variantChanged();

  /// Asks for [Conversation#deadlinePassed] after this time, in place of what was asked before.
  /// Granularity is a second.
  void deadline(Duration fromNow);

  /// No deadline any more.
  void noDeadline();

  /// Does work that takes long on a thread of its own; until it is done this connection's further
  /// lines wait. Then `done` runs here, unless the connection has ended.
  ///
  /// @param work must not touch what belongs to the hub's thread
  <T> void aside(Supplier<T> work, Consumer<T> done);

  /// Checks a password, on one of the few threads that all such checks share; until it is done this
  /// connection's further lines wait. Then `done` runs here, unless the connection has ended.
  ///
  /// @param check must not touch what belongs to the hub's thread
  /// @param busy runs instead where too many checks wait
  void check(Supplier<Boolean> check, Consumer<Boolean> done, Runnable busy);

  /// What operators can do with the server.
  Operations operations();

  /// Ends the connection after what was sent has gone out.
  ///
  /// @param reason told to the others
  void close(String reason);
}
