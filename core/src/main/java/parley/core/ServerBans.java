package parley.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Command.Arrive;
import parley.core.Command.Attach;
import parley.core.Command.ChangeAccount;
import parley.core.Command.Rename;

/// Everyone who is kept out of the server. Hub thread only.
public final class ServerBans {
  private final Map<Key, Entry> bans = new LinkedHashMap<>();
  private List<AddressRange> exempt = List.of();

  private record Key(ServerBan.Kind kind, String mask) {
    static Key of(ServerBan.Kind kind, String mask) {
      return new Key(kind, Names.fold(mask));
    }
  }

  /// A ban with its pattern read once.
  private record Entry(ServerBan ban, Mask mask, @Nullable AddressRange range) {
    boolean meets(@Nullable Nick nick, Identity identity, @Nullable String account) {
      return switch (ban.kind()) {
        case ADDRESS -> range != null && range.contains(identity.address());
        case MASK -> nick != null && meets(nick, identity);
        case ACCOUNT -> account != null && mask.matches(Names.fold(account));
        case REAL_NAME -> mask.matches(Names.fold(identity.realName()));
      };
    }

    private boolean meets(Nick nick, Identity identity) {
      var before = nick.text() + "!" + identity.user() + "@";
      return mask.matches(Names.fold(before + identity.address()))
          || mask.matches(Names.fold(before + identity.host()));
    }
  }

  /// Adds a ban, in place of one of the same mask.
  public void add(ServerBan ban) {
    var range = ban.kind() == ServerBan.Kind.ADDRESS ? AddressRange.parse(ban.mask()) : null;
    var entry = new Entry(ban, Mask.of(Names.fold(ban.mask())), range);
    bans.put(Key.of(ban.kind(), ban.mask()), entry);
  }

  /// Takes a ban away; null where there is none of that mask.
  public @Nullable ServerBan remove(ServerBan.Kind kind, String mask) {
    var removed = bans.remove(Key.of(kind, mask));
    return removed == null ? null : removed.ban();
  }

  /// Takes away what has ended.
  public List<ServerBan> expire(Instant now) {
    var over = new ArrayList<ServerBan>();
    for (ServerBan ban : all()) {
      if (ban.isOver(now)) {
        over.add(Objects.requireNonNull(remove(ban.kind(), ban.mask())));
      }
    }
    return over;
  }

  /// Every ban, the oldest first.
  public Collection<ServerBan> all() {
    return bans.values().stream().map(Entry::ban).toList();
  }

  /// Nobody who comes from there is banned.
  public void exempt(List<AddressRange> ranges) {
    exempt = List.copyOf(ranges);
  }

  /// Whether nobody from there is banned.
  public boolean isExempt(String address) {
    return exempt.stream().anyMatch(range -> range.contains(address));
  }

  /// The ban that such a person meets; null for none.
  ///
  /// @param nick null where it is not known yet
  public @Nullable ServerBan find(
      @Nullable Nick nick, Identity identity, @Nullable String account, Instant now) {
    if (bans.isEmpty() || isExempt(identity.address())) {
      return null;
    }
    for (Entry entry : bans.values()) {
      if (!entry.ban().isOver(now) && entry.meets(nick, identity, account)) {
        return entry.ban();
      }
    }
    return null;
  }

  /// The ban that an address meets, of whomever.
  public @Nullable ServerBan find(String address, Instant now) {
    var nobody = new Identity("", "", "", false, address);
    var ban = find(null, nobody, null, now);
    return ban == null || ban.kind() != ServerBan.Kind.ADDRESS ? null : ban;
  }

  /// The ban that someone is in.
  public @Nullable ServerBan find(Person person, Instant now) {
    return find(person.nick(), person.identity(), person.account(), now);
  }

  /// The ban that whoever gives this command would be in after it.
  public @Nullable ServerBan find(ChatView chat, Command command, Instant now) {
    if (command instanceof Arrive arrive) {
      return find(arrive.nick(), arrive.identity(), arrive.account(), now);
    }
    if (command instanceof Attach attach) {
      return find(attach.nick(), attach.identity(), attach.account(), now);
    }
    var person = bans.isEmpty() ? null : Decider.person(chat, command.session());
    if (person == null) {
      return null;
    }
    if (command instanceof Rename rename) {
      return find(rename.nick(), person.identity(), person.account(), now);
    }
    return command instanceof ChangeAccount change
        ? find(person.nick(), person.identity(), change.account(), now)
        : null;
  }
}
