package parley.dialect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.core.Nick;

/// Whom a class of connections is for: all that is said must hold.
///
/// @param addresses from where; empty for anywhere
/// @param listeners names of the listeners they come through; empty for any
/// @param accounts to one of which they are logged in, empty for any one; null where that does not
///   matter
/// @param secure whether they come over TLS; null where that does not matter
/// @param operators whether they are operators of the server; null where that does not matter
public record ClassCondition(
    List<AddressRange> addresses,
    Set<String> listeners,
    @Nullable Set<Nick> accounts,
    @Nullable Boolean secure,
    @Nullable Boolean operators) {
  /// Everyone.
  public static final ClassCondition NONE =
      new ClassCondition(List.of(), Set.of(), null, null, null);

  /// Someone who is to be put into a class.
  ///
  /// @param address without port
  /// @param listener its name; empty where it has none
  /// @param account null for none
  public record Candidate(
      String address, String listener, boolean secure, @Nullable Nick account, boolean operator) {}

  /// Copies what could change.
  public ClassCondition {
    addresses = List.copyOf(addresses);
    listeners = Set.copyOf(listeners);
    accounts = accounts == null ? null : Set.copyOf(accounts);
  }

  /// Whether it is for them.
  public boolean holdsFor(Candidate who) {
    return comesFrom(who.address(), who.listener())
        && (secure == null || secure == who.secure())
        && (operators == null || operators == who.operator())
        && hasAccount(who.account());
  }

  /// Whether it is for all who come from there, which is all that is known at the door.
  boolean holdsAtTheDoor(String address, String listener) {
    return isKnownAtTheDoor() && comesFrom(address, listener);
  }

  /// Whether nothing but address and listener counts.
  public boolean isKnownAtTheDoor() {
    return accounts == null && secure == null && operators == null;
  }

  private boolean comesFrom(String address, String listener) {
    return (listeners.isEmpty() || listeners.contains(listener))
        && (addresses.isEmpty() || addresses.stream().anyMatch(range -> range.contains(address)));
  }

  private boolean hasAccount(@Nullable Nick account) {
    if (accounts == null) {
      return true;
    }
    return account != null && (accounts.isEmpty() || accounts.contains(account));
  }
}
