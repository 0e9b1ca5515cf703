package parley.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.core.MetadataBounds;
import parley.core.Names;
import parley.core.PersonBounds;
import parley.core.RoomBounds;
import parley.core.RoomName;
import parley.core.Rules;
import parley.dialect.ConnectionClasses;
import parley.dialect.Gateway;
import parley.dialect.OperatorBlock;

/// Everything that was configured, checked. Names and meanings of the parts are those of the keys
/// in docs/configuration.md.
///
/// @param listeners where to listen, at least one
/// @param about who runs the server
/// @param operators who may become an operator of the server: `[[operator]]`
/// @param classes what holds for a connection: `[[class]]`, and the keys of `limits` that it names
/// @param defcon who may come at first, 1 to 5
/// @param cloaked whether addresses are shown to operators alone
/// @param bansExempt from where nobody is banned
/// @param values every key with its value in TOML, to see what differs
public record Configuration(
    List<Listener> listeners,
    Server server,
    About about,
    Limits limits,
    Journal journal,
    Timing timing,
    Log log,
    Tls tls,
    Http http,
    Accounts accounts,
    Proxy proxy,
    List<OperatorBlock> operators,
    ConnectionClasses classes,
    Access access,
    int defcon,
    boolean cloaked,
    List<AddressRange> bansExempt,
    Map<String, String> values) {

  /// `server.*`, `chat.*`, `join.*`
  ///
  /// @param motd lines of the message of the day, empty for none
  /// @param loops 0 for a number that suits the machine
  /// @param lobby the room to begin in
  /// @param joinHistory messages on entering a room
  public record Server(
      String name,
      String network,
      List<String> motd,
      ZoneId timeZone,
      Transport transport,
      int loops,
      RoomName lobby,
      int joinHistory) {}

  /// `server.admin-*` and `server.icon`; each may be empty.
  public record About(String location, String organization, String email, String icon) {}

  /// `limits.*` and `metadata.*`: bytes, counts. Times are in [Timing], what classes may change in
  /// [ConnectionClasses].
  public record Limits(
      int lineBytes,
      Names names,
      int textLength,
      int roomsPerPerson,
      int rooms,
      int roomsOpenedPerHour,
      Duration closedRoomsKept,
      int connections,
      int outputQueueBytes,
      long outputTotalBytes,
      int waitingBytes,
      int historyReplies,
      int listReplies,
      int recentMessages,
      PersonBounds persons,
      MetadataBounds metadata) {}

  /// Every time that is configured.
  public record Timing(
      Duration unauthenticatedTime,
      Duration unnamedWatchTime,
      Duration closingTime,
      Duration detectSilence,
      Duration loginIdleTimeout,
      Duration ircPingTimeout,
      Duration tlsHandshakeTime,
      Duration httpRequestTime) {}

  /// `journal.*`
  public record Journal(
      Durability durability, Path directory, boolean ephemeral, boolean letters) {}

  /// `log.*`
  public record Log(LogFormat format, LogLevel level) {}

  /// `tls.*`: both files, or null where the server makes its own certificate.
  public record Tls(@Nullable PemFiles files) {}

  /// A certificate with its chain, and its key.
  public record PemFiles(Path certificate, Path key) {}

  /// How clients come to IRC: `sts.*`, `[[webirc]]`.
  public record Access(Sts sts, List<Gateway> gateways) {}

  /// `sts.*`; a duration of zero says nothing of it to clients.
  public record Sts(Duration duration, int port, boolean preload) {}

  /// `http.*`
  public record Http(int requestBytes, List<String> allowedOrigins) {}

  /// `accounts.*`
  public record Accounts(
      Registration registration,
      boolean beforeConnect,
      boolean reserveNicks,
      int passwordLengthMin,
      int passwordBytesMax,
      int openedPerHour,
      int failuresPerHour,
      int hashesAtOnce,
      int hashesWaiting,
      int hashesPerAddress) {}

  /// Who opens accounts.
  public enum Registration {
    /// Everyone, their own.
    OPEN,
    /// Nobody.
    CLOSED
  }

  /// `proxy.*`
  public record Proxy(List<String> trusted) {}

  /// How sockets are served.
  public enum Transport {
    /// The best that is there.
    AUTO,
    /// Linux epoll.
    EPOLL,
    /// Linux io_uring.
    IO_URING,
    /// What every Java has.
    NIO
  }

  /// What a message that was shown survives.
  public enum Durability {
    /// A power cut.
    FSYNC,
    /// The end of the process.
    OS,
    /// Nothing for certain.
    NONE
  }

  /// How log lines look.
  public enum LogFormat {
    /// For people.
    TEXT,
    /// For programs: one object per line.
    JSON
  }

  /// How much is logged, least first.
  public enum LogLevel {
    /// Only what is broken.
    ERROR,
    /// What an operator must act on.
    WARN,
    /// Who comes and goes.
    INFO,
    /// Every delivery.
    DEBUG,
    /// Everything.
    TRACE
  }

  /// All defaults.
  public static Configuration defaults() {
    return new Settings().configuration(Listener.DEFAULTS);
  }

  /// The bounds of the chat.
  public Rules rules() {
    return new Rules(
        limits.names,
        server.lobby,
        limits.roomsPerPerson,
        limits.rooms,
        limits.textLength,
        RoomBounds.USUAL.withClosedFor(limits.closedRoomsKept),
        limits.persons,
        limits.metadata,
        journal.letters);
  }
}
