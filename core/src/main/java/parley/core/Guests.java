package parley.core;

import java.util.BitSet;

/// Which numbers the names of guests have, so that a free one is found at once however many guests
/// there are. Part of [Chat]; hub thread only.
final class Guests {
  private static final int DIGITS_MAX = 6;

  private final BitSet taken = new BitSet();

  /// Someone has this nick now.
  void add(Nick nick) {
    int number = number(nick.key());
    if (number > 0) {
      taken.set(number);
    }
  }

  /// Nobody has it any more.
  void remove(Nick nick) {
    int number = number(nick.key());
    if (number > 0) {
      taken.clear(number);
    }
  }

  /// The lowest number that no guest has.
  ///
  /// @param from the lowest that it may be
  int free(int from) {
    return taken.nextClearBit(from);
  }

  /// The number in a guest's name, as it is written; 0 for what is none, and for those so great
  /// that nobody gets them while there are others.
  private static int number(String key) {
    int digits = key.length() - Names.GUEST.length();
    if (digits < 1 || digits > DIGITS_MAX || !key.startsWith(Names.GUEST)) {
      return 0;
    }
    int number = 0;
    for (int i = Names.GUEST.length(); i < key.length(); i++) {
      int digit = key.charAt(i) - '0';
      if (digit < 0 || digit > 9 || (digit == 0 && number == 0)) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
