package parley.core;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which nicks belong to an account, so that only who is logged in to that may have them, or one
/// that looks like them. Hub thread only.
///
/// Not changed by events: accounts are kept elsewhere, and what the chat knows of them is brought
/// to it, as rooms are when it begins.
public final class NickOwners {
  private final Map<Nick, Nick> owned = new HashMap<>();
  private final Lookalikes<Nick> similar;

  NickOwners(Names names) {
    this.similar = new Lookalikes<>(names, Nick::text, key -> owned.get(new Nick(key, key)));
  }

  /// There is an account of this name.
  public void add(Nick account) {
    if (owned.putIfAbsent(account, account) == null) {
      similar.add(account);
    }
  }

  /// There is no such account after all.
  public void remove(Nick account) {
    var known = owned.remove(account);
    if (known != null) {
      similar.remove(known);
    }
  }

  /// The account that a nick belongs to, or whose name it looks like; null where there is none.
  @Nullable Nick owner(Nick nick) {
    var owner = owned.get(nick);
    return owner == null ? similar.find(nick.text(), null) : owner;
  }
}
