package parley.core;

import java.util.Locale;

/// A list of masks that a room keeps. Its name, in small letters, is kept in journals.
public enum RoomList {
  /// Who fits neither comes in nor speaks.
  BAN,
  /// Whom no ban concerns.
  EXCEPTION,
  /// Who comes in without being invited.
  INVITATION;

  /// Its name in journals.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
