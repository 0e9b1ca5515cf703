package parley.server.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.MetadataBounds;
import parley.core.Names;
import parley.core.PersonBounds;
import parley.core.RoomName;
import parley.dialect.ClassBounds;
import parley.names.UnicodeSpelling;

/// What was set while reading, each key with the place where; and how a [Configuration] comes of
/// it.
final class Settings {
  private record Setting(Object value, String place) {}

  private final Map<String, Setting> settings = new HashMap<>();
  private final OperatorTables operators = new OperatorTables();
  private final GatewayTables gateways = new GatewayTables();
  private final ClassTables classes = new ClassTables();

  /// Who may become an operator of the server.
  OperatorTables operators() {
    return operators;
  }

  /// Sets a key, in place of what was set before.
  <T> void set(Key<T> key, T value, String place) {
    settings.put(key.name(), new Setting(value, place));
  }

  /// What the keys say against each other, where each alone is right.
  ///
  /// @param listenerNames of the listeners there are
  List<Mistake> conflicts(Set<String> listenerNames) {
    var conflicts = new ArrayList<>(operators.conflicts());
    conflicts.addAll(classes.conflicts(listenerNames, names(), of(Keys.LIMITS_OUTPUT_TOTAL_BYTES)));
    boolean hasKey = !of(TransportKeys.TLS_KEY).isEmpty();
    if (hasKey == of(TransportKeys.TLS_CERTIFICATE).isEmpty()) {
      var present = hasKey ? TransportKeys.TLS_KEY : TransportKeys.TLS_CERTIFICATE;
      var missing = hasKey ? TransportKeys.TLS_CERTIFICATE : TransportKeys.TLS_KEY;
      conflicts.add(
          new Mistake(
              place(present),
              present.name(),
              "found it without " + missing.name() + "; allowed: both, or neither"));
    }
    if (lobby() == null) {
      conflicts.add(
          Mistake.notAllowed(
              place(Keys.CHAT_LOBBY),
              Keys.CHAT_LOBBY.name(),
              Quoted.found(of(Keys.CHAT_LOBBY)),
              "a room's name of up to %d characters (limits.room-length)"
                  .formatted(of(Keys.LIMITS_ROOM_LENGTH))));
    }
    if (of(Keys.LIMITS_OUTPUT_TOTAL_BYTES) < of(Keys.LIMITS_OUTPUT_QUEUE_BYTES)) {
      conflicts.add(
          Mistake.notAllowed(
              place(Keys.LIMITS_OUTPUT_TOTAL_BYTES),
              Keys.LIMITS_OUTPUT_TOTAL_BYTES.name(),
              Keys.LIMITS_OUTPUT_TOTAL_BYTES.kind().format(of(Keys.LIMITS_OUTPUT_TOTAL_BYTES)),
              "no less than limits.output-queue-bytes"));
    }
    return conflicts;
  }

  /// All of it; only where there are no conflicts.
  Configuration configuration(List<Listener> listeners) {
    return new Configuration(
        List.copyOf(listeners),
        server(),
        about(),
        limits(),
        journal(),
        timing(),
        log(),
        tls(),
        http(),
        accounts(),
        proxy(),
        operators.operators(),
        classes.classes(bounds(), names()),
        access(),
        of(Keys.SERVER_DEFCON),
        of(Keys.CLOAK_ENABLED),
        of(Keys.BANS_EXEMPT),
        values());
  }

  /// Every key with its value, as the reference writes it.
  private Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    Keys.all().forEach(key -> values.put(key.name(), text(key)));
    return Collections.unmodifiableMap(values);
  }

  private <T> String text(Key<T> key) {
    return key.kind().format(of(key));
  }

  private Configuration.Server server() {
    var zone = Kind.Zone.zone(of(Keys.SERVER_TIME_ZONE));
    var lobby = lobby();
    if (zone == null || lobby == null) {
      throw new IllegalStateException("settings were not checked");
    }
    return new Configuration.Server(
        of(Keys.SERVER_NAME),
        of(Keys.SERVER_NETWORK),
        of(Keys.SERVER_MOTD).lines().toList(),
        zone,
        of(Keys.SERVER_TRANSPORT),
        of(Keys.SERVER_LOOPS),
        lobby,
        of(Keys.JOIN_HISTORY));
  }

  private Configuration.About about() {
    return new Configuration.About(
        of(Keys.SERVER_ADMIN_LOCATION),
        of(Keys.SERVER_ADMIN_ORGANIZATION),
        of(Keys.SERVER_ADMIN_EMAIL),
        of(Keys.SERVER_ICON));
  }

  private PersonBounds persons() {
    return new PersonBounds(
        of(Keys.LIMITS_DEPARTED),
        of(Keys.LIMITS_MONITORED),
        of(Keys.LIMITS_SILENCED),
        of(Keys.LIMITS_ACCEPTED));
  }

  private MetadataBounds metadata() {
    return new MetadataBounds(
        of(MetadataKeys.KEYS),
        of(MetadataKeys.VALUE_BYTES),
        of(MetadataKeys.SUBSCRIPTIONS),
        of(MetadataKeys.JOIN_VALUES),
        of(MetadataKeys.TOTAL_BYTES));
  }

  private Configuration.Limits limits() {
    return new Configuration.Limits(
        bytes(Keys.LIMITS_LINE_BYTES),
        names(),
        of(Keys.LIMITS_TEXT_LENGTH),
        of(Keys.LIMITS_ROOMS_PER_PERSON),
        of(Keys.LIMITS_ROOMS),
        of(Keys.LIMITS_ROOMS_OPENED_PER_HOUR),
        of(Keys.LIMITS_CLOSED_ROOMS_KEPT),
        of(Keys.LIMITS_CONNECTIONS),
        bytes(Keys.LIMITS_OUTPUT_QUEUE_BYTES),
        of(Keys.LIMITS_OUTPUT_TOTAL_BYTES),
        bytes(Keys.LIMITS_WAITING_BYTES),
        of(Keys.LIMITS_HISTORY_REPLIES),
        of(Keys.LIMITS_LIST_REPLIES),
        of(Keys.LIMITS_RECENT_MESSAGES),
        persons(),
        metadata());
  }

  private ClassBounds bounds() {
    return new ClassBounds(
        of(Keys.LIMITS_MESSAGES_PER_SECOND),
        of(Keys.LIMITS_BURST),
        of(Keys.LIMITS_FLOOD_TIME),
        of(Keys.LIMITS_CONNECTIONS_PER_ADDRESS),
        bytes(Keys.LIMITS_OUTPUT_QUEUE_BYTES),
        of(Keys.LIMITS_ROOMS_PER_PERSON),
        of(Keys.IRC_PING_INTERVAL));
  }

  private Configuration.Timing timing() {
    return new Configuration.Timing(
        of(Keys.LIMITS_UNAUTHENTICATED_TIME),
        of(Keys.LIMITS_UNNAMED_WATCH_TIME),
        of(Keys.LIMITS_CLOSING_TIME),
        of(Keys.DETECT_SILENCE),
        of(Keys.LOGIN_IDLE_TIMEOUT),
        of(Keys.IRC_PING_TIMEOUT),
        of(TransportKeys.TLS_HANDSHAKE_TIME),
        of(TransportKeys.HTTP_REQUEST_TIME));
  }

  private Configuration.Journal journal() {
    return new Configuration.Journal(
        of(Keys.JOURNAL_DURABILITY),
        Path.of(of(Keys.JOURNAL_DIRECTORY)),
        of(Keys.JOURNAL_EPHEMERAL),
        of(Keys.JOURNAL_PRIVATE));
  }

  private Configuration.Log log() {
    return new Configuration.Log(of(Keys.LOG_FORMAT), of(Keys.LOG_LEVEL));
  }

  private Configuration.Tls tls() {
    var certificate = of(TransportKeys.TLS_CERTIFICATE);
    return new Configuration.Tls(
        certificate.isEmpty()
            ? null
            : new Configuration.PemFiles(Path.of(certificate), Path.of(of(TransportKeys.TLS_KEY))));
  }

  /// The tables `[[class]]`.
  ClassTables classes() {
    return classes;
  }

  /// The tables `[[webirc]]`.
  GatewayTables gateways() {
    return gateways;
  }

  private Configuration.Access access() {
    var sts =
        new Configuration.Sts(
            of(TransportKeys.STS_DURATION),
            of(TransportKeys.STS_PORT),
            of(TransportKeys.STS_PRELOAD));
    return new Configuration.Access(sts, gateways.gateways());
  }

  private Configuration.Http http() {
    return new Configuration.Http(
        bytes(TransportKeys.HTTP_REQUEST_BYTES), of(TransportKeys.HTTP_ALLOWED_ORIGINS));
  }

  private Configuration.Accounts accounts() {
    return new Configuration.Accounts(
        of(AccountKeys.REGISTRATION),
        of(AccountKeys.BEFORE_CONNECT),
        of(AccountKeys.RESERVE_NICKS),
        of(AccountKeys.PASSWORD_LENGTH_MIN),
        of(AccountKeys.PASSWORD_BYTES_MAX),
        of(AccountKeys.OPENED_PER_HOUR),
        of(AccountKeys.FAILURES_PER_HOUR),
        of(AccountKeys.HASHES_AT_ONCE),
        of(AccountKeys.HASHES_WAITING),
        of(AccountKeys.HASHES_PER_ADDRESS));
  }

  private Configuration.Proxy proxy() {
    return new Configuration.Proxy(of(TransportKeys.PROXY_TRUSTED));
  }

  private Names names() {
    return new Names(
        of(Keys.LIMITS_NICK_LENGTH),
        of(Keys.LIMITS_ROOM_LENGTH),
        of(Keys.NAMES_CASEMAPPING),
        new UnicodeSpelling(of(Keys.NAMES_CONFUSABLES)));
  }

  private @Nullable RoomName lobby() {
    return names().room(of(Keys.CHAT_LOBBY));
  }

  private int bytes(Key<Long> key) {
    return Math.toIntExact(of(key));
  }

  // `set` takes only values of the key's own type.
  @SuppressWarnings("unchecked")
  private <T> T of(Key<T> key) {
    var setting = settings.get(key.name());
    return setting == null ? key.fallback() : (T) setting.value();
  }

  private String place(Key<?> key) {
    var setting = settings.get(key.name());
    return setting == null ? "default" : setting.place();
  }
}
