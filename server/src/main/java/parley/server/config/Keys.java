package parley.server.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.core.CaseMapping;
import parley.server.config.Configuration.Durability;
import parley.server.config.Configuration.LogFormat;
import parley.server.config.Configuration.LogLevel;
import parley.server.config.Configuration.Transport;
import parley.server.config.Kind.Choice;
import parley.server.config.Kind.Count;
import parley.server.config.Kind.Location;
import parley.server.config.Kind.Room;
import parley.server.config.Kind.Size;
import parley.server.config.Kind.Text;
import parley.server.config.Kind.Time;
import parley.server.config.Kind.YesNo;
import parley.server.config.Kind.Zone;

/// The table of everything that can be configured, but for what stands in tables of its own; with
/// [TransportKeys].
final class Keys {
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;
  private static final long GIB = 1L << 30;
  private static final Text WORD =
      new Text(
          "1 to 63 letters, digits, \".\", \"-\" or \"_\"",
          Pattern.compile("[A-Za-z0-9._-]{1,63}"));
  private static final Text LINE =
      new Text("up to 200 characters", Pattern.compile("[^\\p{Cntrl}]{0,200}"));
  private static final Text LINES =
      new Text(
          "up to 100 lines of text, each of up to 200 characters",
          Pattern.compile("([^\\p{Cntrl}]{0,200}\n){0,99}[^\\p{Cntrl}]{0,200}"));

  private static final Map<String, Key<?>> TABLE = new LinkedHashMap<>();

  static final Key<String> SERVER_NAME =
      key("server.name", WORD, "parley.local", "What the server calls itself to IRC clients.");
  static final Key<String> SERVER_NETWORK =
      key("server.network", WORD, "Parley", "The network's name, shown by IRC clients.");
  static final Key<String> SERVER_MOTD =
      key(
          "server.motd",
          LINES,
          "One chat that every client can join.",
          "Message of the day for IRC clients; empty for none.");
  static final Key<String> SERVER_ADMIN_LOCATION =
      key(
          "server.admin-location",
          LINE,
          "",
          "Where the server is, told by ADMIN of IRC; empty for the network's name.");
  static final Key<String> SERVER_ADMIN_ORGANIZATION =
      key("server.admin-organization", LINE, "", "Who runs the server, told by ADMIN of IRC.");
  static final Key<String> SERVER_ADMIN_EMAIL =
      key("server.admin-email", LINE, "", "How they are reached, told by ADMIN of IRC.");
  static final Key<String> SERVER_ICON =
      key(
          "server.icon",
          new Text(
              "an https:// address of up to 250 characters, or \"\" for none",
              Pattern.compile("|https://[\\x21-\\x7e]{1,242}")),
          "",
          "The address of a picture that IRC clients may show for the network.");
  static final Key<String> SERVER_TIME_ZONE =
      key(
          "server.time-zone",
          new Zone(),
          Zone.SYSTEM,
          "The zone of the times that `join` and `plain` show.");
  static final Key<Transport> SERVER_TRANSPORT =
      key(
          "server.transport",
          new Choice<>(List.of(Transport.values())),
          Transport.AUTO,
          "How sockets are served; `auto` takes epoll where there is one, else nio.");
  static final Key<Integer> SERVER_LOOPS =
      key(
          "server.loops",
          new Count(0, 64, "threads"),
          0,
          "Threads that read and write; 0 takes 1 on up to two cores, else one per core but one. "
              + "With 1, that thread runs the chat as well.");

  static final Key<String> CHAT_LOBBY =
      key(
          "chat.lobby",
          new Room(),
          "lobby",
          "The room where `plain`, `login` and `join` begin; `#lobby` for IRC.");

  static final Key<CaseMapping> NAMES_CASEMAPPING =
      key(
          "names.casemapping",
          new Choice<>(List.of(CaseMapping.values())),
          CaseMapping.PRECIS,
          "When two names are the same: `precis` folds letters of all scripts, `ascii` and "
              + "`rfc1459` those of ASCII, and allow no others in the names of persons.");
  static final Key<Boolean> NAMES_CONFUSABLES =
      key(
          "names.confusables",
          new YesNo(),
          true,
          "Refuse names that look like another one, such as one with a Cyrillic \"а\".");

  static final Key<Long> LIMITS_LINE_BYTES =
      key(
          "limits.line-bytes",
          new Size(512, MIB),
          8L * KIB,
          "The longest line that a client may send; for IRC it is 512 bytes and tags, by its "
              + "specification.");
  static final Key<Integer> LIMITS_NICK_LENGTH =
      key(
          "limits.nick-length",
          new Count(1, 100, "characters"),
          30,
          "The longest name of a person.");
  static final Key<Integer> LIMITS_ROOM_LENGTH =
      key("limits.room-length", new Count(1, 200, "characters"), 50, "The longest name of a room.");
  static final Key<Integer> LIMITS_TEXT_LENGTH =
      key(
          "limits.text-length",
          new Count(1, MIB, "UTF-16 units"),
          8000,
          "The longest message or topic.");
  static final Key<Integer> LIMITS_ROOMS_PER_PERSON =
      key(
          "limits.rooms-per-person",
          new Count(1, 10_000, "rooms"),
          50,
          "In how many rooms a person may be at once.");
  static final Key<Integer> LIMITS_ROOMS =
      key(
          "limits.rooms",
          new Count(1, 10_000_000, "rooms"),
          10_000,
          "How many rooms there may be.");
  static final Key<Integer> LIMITS_ROOMS_OPENED_PER_HOUR =
      key(
          "limits.rooms-opened-per-hour",
          new Count(0, 1_000_000, "rooms"),
          100,
          "New rooms from one address within an hour; 0 for no limit.");
  static final Key<Duration> LIMITS_CLOSED_ROOMS_KEPT =
      key(
          "limits.closed-rooms-kept",
          time("0s", "3650d"),
          Duration.ofHours(1),
          "How long a closed room that nobody is in is kept for those who may enter it.");
  static final Key<Integer> LIMITS_MESSAGES_PER_SECOND =
      key(
          "limits.messages-per-second",
          new Count(0, 1_000_000, "lines"),
          20,
          "What a connection may send on average; more is read later, never dropped. 0 for no "
              + "limit.");
  static final Key<Integer> LIMITS_BURST =
      key(
          "limits.burst",
          new Count(1, 1_000_000, "lines"),
          100,
          "What a connection may send at once before the average counts.");
  static final Key<Duration> LIMITS_FLOOD_TIME =
      key(
          "limits.flood-time",
          time("1s", "1d"),
          Duration.ofMinutes(5),
          "A connection that was held back for so long without a pause is ended as a flood.");
  static final Key<Integer> LIMITS_CONNECTIONS =
      key(
          "limits.connections",
          new Count(1, 10_000_000, "connections"),
          20_000,
          "Connections at once, on all listeners together.");
  static final Key<Integer> LIMITS_CONNECTIONS_PER_ADDRESS =
      key(
          "limits.connections-per-address",
          new Count(0, 10_000_000, "connections"),
          10_000,
          "Connections at once from one address; 0 for no limit. A public server wants far fewer, "
              + "such as 100.");
  static final Key<Duration> LIMITS_UNAUTHENTICATED_TIME =
      key(
          "limits.unauthenticated-time",
          time("1s", "1d"),
          Duration.ofMinutes(1),
          "How long a connection may stay without a name (not `plain`, which may watch).");
  static final Key<Duration> LIMITS_UNNAMED_WATCH_TIME =
      key(
          "limits.unnamed-watch-time",
          time("1s", "30d"),
          Duration.ofHours(1),
          "How long an unnamed `plain` connection may watch the room.");
  static final Key<Long> LIMITS_OUTPUT_QUEUE_BYTES =
      key(
          "limits.output-queue-bytes",
          new Size(16 * KIB, GIB),
          (long) MIB,
          "Output that may wait for a client to read it; with more the client is ended as too "
              + "slow.");
  static final Key<Long> LIMITS_OUTPUT_TOTAL_BYTES =
      key(
          "limits.output-total-bytes",
          new Size(MIB, 1024 * GIB),
          256L * MIB,
          "The same for all clients together; over it, the next client that falls behind is"
              + " ended.");
  static final Key<Long> LIMITS_WAITING_BYTES =
      key(
          "limits.waiting-bytes",
          new Size(64 * KIB, GIB),
          16L * MIB,
          "Output that may wait for the journal; with more the server stops reading.");
  static final Key<Integer> LIMITS_HISTORY_REPLIES =
      key(
          "limits.history-replies",
          new Count(1, 1000, "messages"),
          100,
          "The most messages that one request for history brings.");
  static final Key<Integer> LIMITS_LIST_REPLIES =
      key(
          "limits.list-replies",
          new Count(1, 100_000, "entries"),
          1000,
          "The most rooms or persons that one request lists.");
  static final Key<Integer> LIMITS_RECENT_MESSAGES =
      key(
          "limits.recent-messages",
          new Count(1, 10_000, "messages"),
          100,
          "The newest messages of a room that are kept in memory.");
  static final Key<Integer> LIMITS_DEPARTED =
      key(
          "limits.departed",
          new Count(0, 1_000_000, "persons"),
          1000,
          "Of how many who left or changed their name WHOWAS of IRC still tells; at most 10 of one"
              + " name.");
  static final Key<Integer> LIMITS_MONITORED =
      key(
          "limits.monitored",
          new Count(1, 10_000, "names"),
          100,
          "Of how many names an IRC client may ask to be told when they come and go (MONITOR).");
  static final Key<Integer> LIMITS_SILENCED =
      key(
          "limits.silenced",
          new Count(1, 10_000, "masks"),
          32,
          "How many masks of those whom they do not want to hear a person may have (SILENCE).");
  static final Key<Integer> LIMITS_ACCEPTED =
      key(
          "limits.accepted",
          new Count(1, 10_000, "persons"),
          64,
          "How many persons one may accept who asks first (ACCEPT).");
  static final Key<Duration> LIMITS_CLOSING_TIME =
      key(
          "limits.closing-time",
          time("10ms", "60s"),
          Duration.ofSeconds(2),
          "How long a client that the server lets go may take to read what was sent to it.");

  static final Key<Duration> DETECT_SILENCE =
      key(
          "detect.silence",
          time("1ms", "60s"),
          Duration.ofMillis(300),
          "A client that sends nothing for so long gets the listener's own dialect.");

  static final Key<Durability> JOURNAL_DURABILITY =
      key(
          "journal.durability",
          new Choice<>(List.of(Durability.values())),
          Durability.FSYNC,
          "What a shown message survives: `fsync` a power cut, `os` a crash of the server but not "
              + "of the machine, `none` promises nothing.");
  static final Key<String> JOURNAL_DIRECTORY =
      key(
          "journal.directory",
          new Location(false, "folder"),
          "parley-data",
          "The data folder, made where it is missing; relative to where the server was started.");
  static final Key<Boolean> JOURNAL_EPHEMERAL =
      key("journal.ephemeral", new YesNo(), false, "Keep nothing on disk at all.");
  static final Key<Boolean> JOURNAL_PRIVATE =
      key(
          "journal.private",
          new YesNo(),
          true,
          "Keep what two people write to each other, where both are logged in to an account; these "
              + "two alone can ask for it.");

  static final Key<Duration> LOGIN_IDLE_TIMEOUT =
      key(
          "login.idle-timeout",
          time("1s", "30d"),
          Duration.ofMinutes(1),
          "A `login` client that sends no line for so long is let go.");

  static final Key<Integer> JOIN_HISTORY =
      key(
          "join.history",
          new Count(0, 1000, "messages"),
          20,
          "The newest messages that a `join` client gets on entering a room.");

  static final Key<Duration> IRC_PING_INTERVAL =
      key(
          "irc.ping-interval",
          time("1s", "1d"),
          Duration.ofMinutes(2),
          "An IRC client that was silent for so long is asked whether it is there.");
  static final Key<Duration> IRC_PING_TIMEOUT =
      key(
          "irc.ping-timeout",
          time("1s", "1d"),
          Duration.ofMinutes(1),
          "How long it may take to answer before it is let go.");

  static final Key<Integer> SERVER_DEFCON =
      key(
          "server.defcon",
          new Count(1, 5, "5 for everyone"),
          5,
          "Who may come at first, as an operator's DEFCON says: 4 opens no accounts, 3 lets in only"
              + " who has one or comes from where someone is here, 2 only who has one, 1 nobody.");

  static final Key<Boolean> CLOAK_ENABLED =
      key(
          "cloak.enabled",
          new YesNo(),
          false,
          "Show a stand-in for every address to all but operators; its secret is made at the first "
              + "start and kept in the data folder.");

  static final Key<List<AddressRange>> BANS_EXEMPT =
      key(
          "bans.exempt",
          new Kind.Many<>(new Kind.Range(), 1000),
          List.of(),
          "Addresses and ranges in CIDR that no ban of the server meets.");

  static final Key<LogFormat> LOG_FORMAT =
      key(
          "log.format",
          new Choice<>(List.of(LogFormat.values())),
          LogFormat.TEXT,
          "How log lines are written, to standard error.");
  static final Key<LogLevel> LOG_LEVEL =
      key(
          "log.level",
          new Choice<>(List.of(LogLevel.values())),
          LogLevel.INFO,
          "The least important lines that are logged.");

  private Keys() {}

  /// Every key, in the order of the reference.
  static List<Key<?>> all() {
    return Stream.of(TABLE, TransportKeys.TABLE, AccountKeys.TABLE, MetadataKeys.TABLE)
        .<Key<?>>flatMap(table -> table.values().stream())
        .toList();
  }

  /// The key of this name, or null where there is none.
  static @Nullable Key<?> named(String name) {
    for (var table : List.of(TABLE, TransportKeys.TABLE, AccountKeys.TABLE, MetadataKeys.TABLE)) {
      var key = table.get(name);
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  private static <T> Key<T> key(String name, Kind<T> kind, T fallback, String meaning) {
    var key = new Key<>(name, kind, fallback, meaning);
    TABLE.put(name, key);
    return key;
  }

  static Time time(String min, String max) {
    var least = Units.time(min);
    var most = Units.time(max);
    if (least == null || most == null) {
      throw new IllegalArgumentException("no times: " + min + ", " + max);
    }
    return new Time(least, most);
  }
}
