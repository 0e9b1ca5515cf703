package parley.core;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The one rule that says which nicks and room names are valid, for every dialect.
///
/// A nick is letters, digits, combining marks and ``_-[]{}\|^` ``, and begins with none of digit,
/// mark or `-` (RFC 2812 §2.3.1, with letters of every script). A room name is anything visible but
/// `,` and `:`. Both are kept in Unicode form NFC; two are the same when their compatibility forms
/// (NFKC) in lower case are.
///
/// @param nickLengthMax code points in a nick, at least 1
/// @param roomLengthMax code points in a room name, at least 1
public record Names(int nickLengthMax, int roomLengthMax) {
  private static final String NICK_PUNCTUATION = "_-[]{}\\|^`";

  /// The nick that this text names, or null where it is no valid nick.
  public @Nullable Nick nick(String text) {
    if (text.isEmpty() || text.length() > 2 * nickLengthMax) {
      return null;
    }
    var normal = normal(text);
    if (normal.codePointCount(0, normal.length()) > nickLengthMax
        || !startsNick(normal.codePointAt(0))
        || !normal.codePoints().allMatch(Names::inNick)) {
      return null;
    }
    return new Nick(normal, fold(normal));
  }

  /// The room that this text names, or null where it is no valid room name. One leading `#` is
  /// IRC's notation and not part of the name: callers that accept it strip it first.
  public @Nullable RoomName room(String text) {
    if (text.isEmpty() || text.length() > 2 * roomLengthMax) {
      return null;
    }
    var normal = normal(text);
    if (normal.codePointCount(0, normal.length()) > roomLengthMax
        || !normal.codePoints().allMatch(Names::inRoom)) {
      return null;
    }
    return new RoomName(normal, fold(normal));
  }

  /// A nick that was valid when it was kept, read back. Limits and rules of today are not asked:
  /// they may have become stricter since.
  public static Nick storedNick(String text) {
    return new Nick(text, fold(text));
  }

  /// A room name that was valid when it was kept, read back. As [#storedNick].
  public static RoomName storedRoom(String text) {
    return new RoomName(text, fold(text));
  }

  /// The key under which this text is found: equal for texts that differ in case or width only.
  public static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // Upper first, so that letters with several lower forms (final sigma) meet in one.
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String normal(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsNick(int c) {
    return Character.isLetter(c) || (c != '-' && NICK_PUNCTUATION.indexOf(c) >= 0);
  }

  private static boolean inNick(int c) {
    return Character.isLetterOrDigit(c) || isMark(c) || NICK_PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean inRoom(int c) {
    return c > ' ' && c != ',' && c != ':' && isVisible(c);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
