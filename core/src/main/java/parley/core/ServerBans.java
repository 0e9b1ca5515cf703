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
  private final CaseMapping casemapping;
  private final Map<Key, Entry> bans = new LinkedHashMap<>();
  private List<AddressRange> exempt = List.of();
  private @Nullable AddressBans addresses;

  private record Key(ServerBan.Kind kind, Mask mask) {}

  /// A ban with its pattern read once.
  private record Entry(ServerBan ban, Mask mask, @Nullable AddressRange range) {
    boolean meets(@Nullable Nick nick, Identity identity, @Nullable String account, CaseMapping c) {
      return switch (ban.kind()) {
        case ADDRESS -> includes(identity.address());
        case MASK -> nick != null && meets(nick, identity, c);
        case ACCOUNT -> account != null && mask.matches(c.foldMasked(account));
        case REAL_NAME -> mask.matches(c.foldMasked(identity.realName()));
      };
    }

    boolean includes(String address) {
      return range != null && range.contains(address);
    }

    private boolean meets(Nick nick, Identity identity, CaseMapping casemapping) {
      var before = nick.text() + "!" + identity.user() + "@";
      return mask.matches(casemapping.foldMasked(before + identity.address()))
          || mask.matches(casemapping.foldMasked(before + identity.host()));
    }
  }

  /// @param casemapping when names, and what else masks are held against, are the same
  public ServerBans(CaseMapping casemapping) {
    this.casemapping = casemapping;
  }

  /// Adds a ban, in place of one of the same mask.
  ///
  /// @return that one; null where there was none
  public @Nullable ServerBan add(ServerBan ban) {
    var entry = entry(ban);
    addresses = null;
    var before = bans.put(new Key(ban.kind(), entry.mask()), entry);
    return before == null ? null : before.ban();
  }

  /// Takes a ban away; null where there is none of that mask.
  public @Nullable ServerBan remove(ServerBan.Kind kind, String mask) {
    addresses = null;
    var removed = bans.remove(new Key(kind, Mask.of(mask, casemapping)));
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
    addresses = null;
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
      if (!entry.ban().isOver(now) && entry.meets(nick, identity, account, casemapping)) {
        return entry.ban();
      }
    }
    return null;
  }

  /// The ban that an address meets, of whomever.
  public @Nullable ServerBan find(String address, Instant now) {
    var ban = addresses().find(address);
    return ban == null || ban.isOver(now) ? null : ban;
  }

  /// Which addresses are banned now. Any thread may have it.
  public AddressBans addresses() {
    var known = addresses;
    if (known == null) {
      known = AddressBans.of(all(), exempt);
      addresses = known;
    }
    return known;
  }

  /// One ban, to see whom it meets whatever others do.
  public Single single(ServerBan ban) {
    return new Single(entry(ban));
  }

  /// A ban with its pattern read once, for many to be held against it.
  public final class Single {
    private final Entry entry;

    private Single(Entry entry) {
      this.entry = entry;
    }

    /// Whether it meets a person.
    public boolean meets(Person person) {
      var identity = person.identity();
      return entry.meets(person.nick(), identity, person.account(), casemapping)
          && !isExempt(identity.address());
    }

    /// Whether it meets an address, of whomever.
    public boolean meets(String address) {
      return entry.includes(address) && !isExempt(address);
    }
  }

  private Entry entry(ServerBan ban) {
    var range = ban.kind() == ServerBan.Kind.ADDRESS ? AddressRange.parse(ban.mask()) : null;
    return new Entry(ban, Mask.of(ban.mask(), casemapping), range);
  }

  /// The ban that whoever gives this command would be in after it. Operators of the server are in
  /// none.
  public @Nullable ServerBan find(ChatView chat, Command command, Instant now) {
    if (command instanceof Arrive arrive) {
      return find(arrive.nick(), arrive.identity(), arrive.account(), now);
    }
    if (command instanceof Attach attach) {
      return find(attach.nick(), attach.identity(), attach.account(), now);
    }
    var person = bans.isEmpty() ? null : Decider.person(chat, command.session());
    if (person == null || person.operator() != null) {
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
