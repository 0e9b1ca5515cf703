package parley.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that an operator of the server may be allowed to do.
public enum Privilege {
  /// Ends the connections of a person.
  KILL,
  /// Keeps people out of the server, by mask, address, account or real name.
  BAN,
  /// Has the configuration read again.
  REHASH,
  /// Stops the server so that it is started again.
  RESTART,
  /// Stops the server.
  DIE,
  /// Speaks to everyone who wants to hear operators.
  WALLOPS,
  /// Sees the addresses that people really come from.
  SEE_ADDRESSES,
  /// Sees secret rooms and invisible people, and who is where.
  SEE_SECRET,
  /// Is told what happens to the server.
  NOTICES,
  /// Enters rooms that are closed to others, and as many as they like.
  OVERRIDE,
  /// Makes others enter and leave rooms and take names, sets modes anywhere, and says things of
  /// anybody.
  FORCE,
  /// Closes the server to newcomers, step by step.
  DEFCON;

  /// As it is written in configurations: `see-addresses`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The privilege that is written so; null where there is none.
  public static @Nullable Privilege of(String word) {
    for (Privilege privilege : values()) {
      if (privilege.word().equals(word)) {
        return privilege;
      }
    }
    return null;
  }
}
