package parley.server.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.ClassBounds;
import parley.dialect.ClassCondition;
import parley.dialect.ConnectionClass;
import parley.dialect.ConnectionClasses;
import parley.server.config.Block.Part;

/// The tables `[[class]]`: connections for which other bounds hold than for all others.
final class ClassTables {
  static final String CLASS = "class";

  /// Stands for every account.
  private static final String ANY = "*";

  private static final int LISTED_MAX = 1000;

  private static final Part<String> NAME =
      new Part<>("name", Kind.Text.WORD, "needed", "What operators see of it.");
  private static final Part<List<AddressRange>> ADDRESSES =
      new Part<>(
          "addresses",
          new Kind.Many<>(new Kind.Range(), LISTED_MAX),
          "`[]`",
          "From where its connections come, by their real address; empty for anywhere.");
  private static final Part<List<String>> LISTENERS =
      new Part<>(
          "listeners",
          new Kind.Many<>(Kind.Text.WORD, LISTED_MAX),
          "`[]`",
          "Names of the listeners through which they come; empty for any.");
  private static final Part<List<String>> ACCOUNTS =
      new Part<>(
          "accounts",
          new Kind.Many<>(Kind.Text.WORD, LISTED_MAX),
          "none",
          "The accounts that they are logged in to, `[\"*\"]` for any; without it, whether they are"
              + " does not matter.");
  private static final Part<Boolean> TLS =
      new Part<>(
          "tls",
          new Kind.YesNo(),
          "none",
          "Whether they come over TLS; without it, that does not matter.");
  private static final Part<Boolean> OPERATORS =
      new Part<>(
          "operators",
          new Kind.YesNo(),
          "none",
          "Whether they are operators of the server; without it, that does not matter.");
  private static final Part<Integer> MESSAGES_PER_SECOND = of(Keys.LIMITS_MESSAGES_PER_SECOND);
  private static final Part<Integer> BURST = of(Keys.LIMITS_BURST);
  private static final Part<Duration> FLOOD_TIME = of(Keys.LIMITS_FLOOD_TIME);
  private static final Part<Integer> CONNECTIONS_PER_ADDRESS =
      new Part<>(
          Keys.LIMITS_CONNECTIONS_PER_ADDRESS.lastName(),
          Keys.LIMITS_CONNECTIONS_PER_ADDRESS.kind(),
          "`" + Keys.LIMITS_CONNECTIONS_PER_ADDRESS.name() + "`",
          "Connections at once from one address, those in other classes counted. Looked at where "
              + "they come in, so it stands in classes of addresses and listeners alone.");
  private static final Part<Long> OUTPUT_QUEUE_BYTES = of(Keys.LIMITS_OUTPUT_QUEUE_BYTES);
  private static final Part<Integer> ROOMS_PER_PERSON = of(Keys.LIMITS_ROOMS_PER_PERSON);
  private static final Part<Duration> PING_INTERVAL = of(Keys.IRC_PING_INTERVAL);
  static final List<Part<?>> PARTS =
      List.of(
          NAME,
          ADDRESSES,
          LISTENERS,
          ACCOUNTS,
          TLS,
          OPERATORS,
          MESSAGES_PER_SECOND,
          BURST,
          FLOOD_TIME,
          CONNECTIONS_PER_ADDRESS,
          OUTPUT_QUEUE_BYTES,
          ROOMS_PER_PERSON,
          PING_INTERVAL);

  private final List<Draft> drafts = new ArrayList<>();

  /// A class as it stands in the file: names that may come later are not looked at yet, and what is
  /// null is as for everyone.
  private record Draft(
      String place,
      String name,
      List<AddressRange> addresses,
      List<String> listeners,
      @Nullable List<String> accounts,
      @Nullable Boolean tls,
      @Nullable Boolean operators,
      Bounds bounds) {}

  private record Bounds(
      @Nullable Integer messagesPerSecond,
      @Nullable Integer burst,
      @Nullable Duration floodTime,
      @Nullable Integer connectionsPerAddress,
      @Nullable Long outputQueueBytes,
      @Nullable Integer roomsPerPerson,
      @Nullable Duration pingInterval) {}

  /// What a key says for everyone.
  private static <T> Part<T> of(Key<T> key) {
    var name = "`" + key.name() + "`";
    return new Part<>(key.lastName(), key.kind(), name, "As " + name + ", for this class.");
  }

  /// Reads one.
  void read(Block block) {
    block.allow(PARTS);
    var name = block.needed(NAME);
    var addresses = block.value(ADDRESSES, List.of());
    var listeners = block.value(LISTENERS, List.of());
    var accounts = block.value(ACCOUNTS);
    var tls = block.value(TLS);
    var operators = block.value(OPERATORS);
    var bounds =
        new Bounds(
            block.value(MESSAGES_PER_SECOND),
            block.value(BURST),
            block.value(FLOOD_TIME),
            block.value(CONNECTIONS_PER_ADDRESS),
            block.value(OUTPUT_QUEUE_BYTES),
            block.value(ROOMS_PER_PERSON),
            block.value(PING_INTERVAL));
    boolean isKnownAtTheDoor = accounts == null && tls == null && operators == null;
    if (bounds.connectionsPerAddress != null && !isKnownAtTheDoor) {
      block.wrong(
          CONNECTIONS_PER_ADDRESS.name(),
          "found it with accounts, tls or operators; allowed: with addresses and listeners alone");
    }
    if (name != null) {
      block.ifRight(
          place ->
              drafts.add(
                  new Draft(place, name, addresses, listeners, accounts, tls, operators, bounds)));
    }
  }

  /// What the tables say against each other and against the rest.
  ///
  /// @param listeners names of those there are
  /// @param outputTotalBytes the bound for all connections together
  List<Mistake> conflicts(Set<String> listeners, Names names, long outputTotalBytes) {
    var conflicts = new ArrayList<Mistake>();
    var taken = new HashMap<String, String>();
    taken.put(ConnectionClass.USUAL_NAME, "the class of all others");
    for (Draft draft : drafts) {
      var earlier = taken.putIfAbsent(draft.name, "at " + draft.place);
      if (earlier != null) {
        conflicts.add(
            mistake(
                draft, NAME, "found " + Quoted.text(draft.name) + " again, which is " + earlier));
      }
      for (String listener : draft.listeners) {
        if (!listeners.contains(listener)) {
          conflicts.add(
              mistake(draft, LISTENERS, Quoted.text(listener), "the name of a [[listen]]"));
        }
      }
      for (String account : Objects.requireNonNullElse(draft.accounts, List.<String>of())) {
        if (!account.equals(ANY) && names.nick(account) == null) {
          conflicts.add(
              mistake(draft, ACCOUNTS, Quoted.text(account), "names of accounts, or \"*\""));
        }
      }
      if (draft.bounds.outputQueueBytes != null
          && draft.bounds.outputQueueBytes > outputTotalBytes) {
        conflicts.add(
            mistake(
                draft,
                OUTPUT_QUEUE_BYTES,
                OUTPUT_QUEUE_BYTES.kind().format(draft.bounds.outputQueueBytes),
                "no more than limits.output-total-bytes"));
      }
    }
    return conflicts;
  }

  private static Mistake mistake(Draft draft, Part<?> part, String problem) {
    return new Mistake(draft.place, CLASS + "." + part.name(), problem);
  }

  private static Mistake mistake(Draft draft, Part<?> part, String found, String allowed) {
    return Mistake.notAllowed(draft.place, CLASS + "." + part.name(), found, allowed);
  }

  /// All classes; only where there are no conflicts.
  ///
  /// @param usual what holds for everyone
  ConnectionClasses classes(ClassBounds usual, Names names) {
    var classes =
        drafts.stream()
            .map(
                draft ->
                    new ConnectionClass(
                        draft.name, condition(draft, names), bounds(draft.bounds, usual)))
            .toList();
    return new ConnectionClasses(ConnectionClass.usual(usual), classes);
  }

  private static ClassCondition condition(Draft draft, Names names) {
    return new ClassCondition(
        draft.addresses,
        Set.copyOf(draft.listeners),
        accounts(draft.accounts, names),
        draft.tls,
        draft.operators);
  }

  private static @Nullable Set<Nick> accounts(@Nullable List<String> texts, Names names) {
    if (texts == null) {
      return null;
    }
    var accounts = new HashSet<Nick>();
    for (String text : texts) {
      var account = names.nick(text);
      if (account != null) {
        accounts.add(account);
      }
    }
    return texts.contains(ANY) ? Set.of() : accounts;
  }

  private static ClassBounds bounds(Bounds own, ClassBounds usual) {
    return new ClassBounds(
        either(own.messagesPerSecond, usual.messagesPerSecond()),
        either(own.burst, usual.burst()),
        either(own.floodTime, usual.floodTime()),
        either(own.connectionsPerAddress, usual.connectionsPerAddress()),
        own.outputQueueBytes == null
            ? usual.outputQueueBytes()
            : Math.toIntExact(own.outputQueueBytes),
        either(own.roomsPerPerson, usual.roomsPerPerson()),
        either(own.pingInterval, usual.pingInterval()));
  }

  private static <T> T either(@Nullable T own, T usual) {
    return own == null ? usual : own;
  }
}
