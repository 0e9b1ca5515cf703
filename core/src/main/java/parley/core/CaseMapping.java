package parley.core;

import java.text.Normalizer;
import java.util.Locale;

/// When two names are the same. Told to IRC clients, and the same in every dialect (Modern IRC,
/// "CASEMAPPING Parameter"; RFC 8265 §3.3).
public enum CaseMapping {
  /// In all scripts, letters that differ in case or width only.
  PRECIS,
  /// Only `A` to `Z` have another case. Nicks are ASCII.
  ASCII,
  /// As [#ASCII], and `{}|^` are the lower case of `[]\~`. Nicks are ASCII.
  RFC1459;

  /// The key under which this name is found: equal for names that are the same.
  public String fold(String name) {
    return switch (this) {
      case PRECIS -> unicode(name);
      case ASCII -> mapped(name, false);
      case RFC1459 -> mapped(name, true);
    };
  }

  /// The form in which masks and what they are held against are compared. It tells no more apart
  /// than [#fold], and no case in any script: real names are not of ASCII alone.
  public String foldMasked(String text) {
    return switch (this) {
      case PRECIS, ASCII -> unicode(text);
      case RFC1459 -> mapped(unicode(text), true);
    };
  }

  /// The same of one character of a mask, which Unicode's rules were applied to; others than
  /// characters stay.
  int foldMasked(int c) {
    return this == RFC1459 && c >= 0 && c < 0x80 ? lower((char) c, true) : c;
  }

  /// A nick that was valid when it was kept, read back. Limits and rules of today are not asked:
  /// they may have become stricter since.
  public Nick storedNick(String text) {
    return new Nick(text, fold(text));
  }

  /// A room name that was valid when it was kept, read back. As [#storedNick].
  public RoomName storedRoom(String text) {
    return new RoomName(text, fold(text));
  }

  /// Whether nicks may have letters of other scripts.
  boolean knowsAllScripts() {
    return this == PRECIS;
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// Lower, upper and lower again, so that letters with several lower forms (final sigma) or a late
  /// upper one (sharp s) meet in one.
  static String unicode(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static String mapped(String text, boolean brackets) {
    for (int i = 0; i < text.length(); i++) {
      if (lower(text.charAt(i), brackets) != text.charAt(i)) {
        return mappedFrom(i, text, brackets);
      }
    }
    return text;
  }

  private static String mappedFrom(int first, String text, boolean brackets) {
    var mapped = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      mapped.append(lower(text.charAt(i), brackets));
    }
    return mapped.toString();
  }

  private static char lower(char c, boolean brackets) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 'a' - 'A');
    }
    return brackets
        ? switch (c) {
          case '[' -> '{';
          case ']' -> '}';
          case '\\' -> '|';
          case '~' -> '^';
          default -> c;
        }
        : c;
  }
}
