package parley.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.RoomChange.Anew;
import parley.core.RoomChange.Flag;
import parley.core.RoomChange.Forward;
import parley.core.RoomChange.JoinThrottle;
import parley.core.RoomChange.Limit;
import parley.core.RoomChange.Listing;
import parley.core.RoomChange.OfSettings;
import parley.core.RoomChange.RoomKey;
import parley.core.RoomChange.SlowMode;

/// The rules of a room. Immutable; outlives its members and restarts.
///
/// @param flags the rules that are on
/// @param key what one must know to come in; null for nothing
/// @param limit how many members there may be; 0 for any number
/// @param forward where those are sent who may not come in; null for nowhere
/// @param throttle how many may come in within a time; null for any number
/// @param slowSeconds how long members without a role wait between what they say; 0 for no time
/// @param bans who neither comes in nor speaks
/// @param exceptions whom no ban concerns
/// @param invitations who comes in without being invited
/// @param began the id of the event with which the room began anew, up to which nothing is shown; 0
///   for none
public record Settings(
    Set<RoomFlag> flags,
    @Nullable String key,
    int limit,
    @Nullable RoomName forward,
    @Nullable Throttle throttle,
    int slowSeconds,
    List<Listed> bans,
    List<Listed> exceptions,
    List<Listed> invitations,
    long began) {
  /// No rule at all.
  static final Settings NONE = new Settings(Set.of());

  /// Of the lobby: everyone comes in, members speak and set the topic.
  public static final Settings OPEN = new Settings(Set.of(RoomFlag.NO_OUTSIDE));

  /// Of a room that someone opens: as [#OPEN], and the topic is the operators'.
  public static final Settings USUAL =
      new Settings(Set.of(RoomFlag.NO_OUTSIDE, RoomFlag.TOPIC_BY_OPERATORS));

  /// Copies what could change.
  public Settings {
    flags = Set.copyOf(flags);
    bans = List.copyOf(bans);
    exceptions = List.copyOf(exceptions);
    invitations = List.copyOf(invitations);
  }

  private Settings(Set<RoomFlag> flags) {
    this(flags, null, 0, null, null, 0, List.of(), List.of(), List.of(), 0);
  }

  /// Whether this rule is on.
  public boolean has(RoomFlag flag) {
    return flags.contains(flag);
  }

  /// The entries of a list, oldest first.
  public List<Listed> list(RoomList list) {
    return switch (list) {
      case BAN -> bans;
      case EXCEPTION -> exceptions;
      case INVITATION -> invitations;
    };
  }

  /// How many entries all lists have together.
  int listed() {
    return bans.size() + exceptions.size() + invitations.size();
  }

  /// The same, where those who may not come in are sent to this room.
  public Settings forwardedTo(RoomName room) {
    return new Settings(
        flags, key, limit, room, throttle, slowSeconds, bans, exceptions, invitations, began);
  }

  /// The settings once this is changed; these where it changes nothing.
  ///
  /// @param by whose doing it is
  /// @param at when
  public Settings with(OfSettings change, String by, Instant at) {
    var changed =
        switch (change) {
          case Flag flag -> with(flag);
          case RoomKey(var changedKey) -> withKey(changedKey);
          case Limit(var members) -> withLimit(members);
          case Forward(var room) -> withForward(room);
          case JoinThrottle(var joins) -> withThrottle(joins);
          case SlowMode(var seconds) -> withSlowMode(seconds);
          case Anew anew -> USUAL.withBegan(anew.id());
          case Listing listing -> with(listing, listed(listing, by, at));
        };
    return changed.equals(this) ? this : changed;
  }

  /// The change as others are told it: a mask that is taken off as it stands on the list, whatever
  /// the case in which it was written.
  OfSettings asListed(OfSettings change) {
    if (change instanceof Listing(var list, var mask, boolean on) && !on) {
      for (Listed listed : list(list)) {
        if (listed.mask().equals(mask)) {
          return new Listing(list, listed.mask(), false);
        }
      }
    }
    return change;
  }

  private Settings withKey(@Nullable String changed) {
    return new Settings(
        flags,
        changed,
        limit,
        forward,
        throttle,
        slowSeconds,
        bans,
        exceptions,
        invitations,
        began);
  }

  private Settings withLimit(int changed) {
    return new Settings(
        flags, key, changed, forward, throttle, slowSeconds, bans, exceptions, invitations, began);
  }

  private Settings withForward(@Nullable RoomName changed) {
    return new Settings(
        flags, key, limit, changed, throttle, slowSeconds, bans, exceptions, invitations, began);
  }

  private Settings withThrottle(@Nullable Throttle changed) {
    return new Settings(
        flags, key, limit, forward, changed, slowSeconds, bans, exceptions, invitations, began);
  }

  private Settings withSlowMode(int changed) {
    return new Settings(
        flags, key, limit, forward, throttle, changed, bans, exceptions, invitations, began);
  }

  Settings withBegan(long changed) {
    return new Settings(
        flags, key, limit, forward, throttle, slowSeconds, bans, exceptions, invitations, changed);
  }

  private static Listed listed(Listing listing, String by, Instant at) {
    return new Listed(listing.mask(), by, Instant.ofEpochSecond(at.getEpochSecond()));
  }

  private Settings with(Flag change) {
    var changed = EnumSet.noneOf(RoomFlag.class);
    changed.addAll(flags);
    if (change.on()) {
      changed.add(change.flag());
    } else {
      changed.remove(change.flag());
    }
    return new Settings(
        changed, key, limit, forward, throttle, slowSeconds, bans, exceptions, invitations, began);
  }

  private Settings with(Listing change, Listed entry) {
    var before = list(change.list());
    boolean there = before.stream().anyMatch(listed -> listed.mask().equals(change.mask()));
    if (there == change.on()) {
      return this;
    }
    var after = new ArrayList<>(before);
    if (change.on()) {
      after.add(entry);
    } else {
      after.removeIf(listed -> listed.mask().equals(change.mask()));
    }
    return with(change.list(), after);
  }

  private Settings with(RoomList list, List<Listed> entries) {
    return new Settings(
        flags,
        key,
        limit,
        forward,
        throttle,
        slowSeconds,
        list == RoomList.BAN ? entries : bans,
        list == RoomList.EXCEPTION ? entries : exceptions,
        list == RoomList.INVITATION ? entries : invitations,
        began);
  }

  /// Whether this person may not come in.
  boolean bans(Person person) {
    return fits(bans, person, false) && !fits(exceptions, person);
  }

  /// Whether nobody who comes from this host may listen without a name.
  boolean bansUnnamed(String host) {
    return bans.stream()
            .anyMatch(listed -> !listed.mask().isMute() && listed.mask().matchesUnnamed(host))
        && exceptions.stream().noneMatch(listed -> listed.mask().matchesUnnamed(host));
  }

  /// Whether this person may not speak, where they have no role.
  boolean mutes(Person person) {
    return fits(bans, person) && !fits(exceptions, person);
  }

  /// Whether this person comes in without being invited.
  boolean invites(Person person) {
    return fits(invitations, person);
  }

  private static boolean fits(List<Listed> list, Person person) {
    return fits(list, person, true);
  }

  private static boolean fits(List<Listed> list, Person person, boolean mutesToo) {
    for (Listed listed : list) {
      if ((mutesToo || !listed.mask().isMute()) && listed.mask().matches(person)) {
        return true;
      }
    }
    return false;
  }
}
