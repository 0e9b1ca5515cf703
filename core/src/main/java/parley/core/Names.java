package parley.core;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one rule that says which nicks and room names are valid, for every dialect.
///
/// A nick is letters, digits, combining marks and ``_-[]{}\|^` ``, and begins with none of digit,
/// mark or `-` (RFC 2812 §2.3.1; with [CaseMapping#PRECIS] letters of every script, so far as RFC
/// 8265 has them in a user name). The names of services are nobody's, nor is one that looks like
/// these. A room name is anything visible but `,` and `:`. Both are kept in Unicode form NFC;
/// [CaseMapping] says which two are the same.
///
/// @param nickLengthMax code points in a nick, at least 1
/// @param roomLengthMax code points in a room name, at least 1
/// @param casemapping when two names are the same
/// @param spelling knows names of other scripts
public record Names(
    int nickLengthMax, int roomLengthMax, CaseMapping casemapping, Spelling spelling) {
  /// What guests are called, with a number behind it.
  public static final String GUEST = "guest";

  private static final String NICK_PUNCTUATION = "_-[]{}\\|^`";

  /// Services of other networks, to which people and their clients tell passwords.
  private static final Set<String> RESERVED =
      Set.of(
          "authserv",
          "botserv",
          "chanserv",
          "hostserv",
          "memoserv",
          "nickserv",
          "operserv",
          "saslserv",
          "userserv");

  /// Names of all scripts, as far as can be known without a library.
  public Names(int nickLengthMax, int roomLengthMax) {
    this(nickLengthMax, roomLengthMax, CaseMapping.PRECIS, Spelling.ANY);
  }

  /// The nick that this text names, or null where it is no valid nick.
  public @Nullable Nick nick(String text) {
    if (text.isEmpty() || text.length() > 2 * nickLengthMax) {
      return null;
    }
    var normal = normal(text);
    if (normal.codePointCount(0, normal.length()) > nickLengthMax
        || !startsNick(normal.codePointAt(0))
        || !normal.codePoints().allMatch(Names::inNick)
        || !isAllowed(normal)) {
      return null;
    }
    var nick = casemapping.storedNick(normal);
    return RESERVED.contains(nick.key()) || looksReserved(normal) ? null : nick;
  }

  /// Whether this is a nick that nobody can have because a service has it elsewhere, or one that
  /// looks like it.
  public boolean isReserved(String text) {
    return RESERVED.contains(casemapping.fold(text)) || looksReserved(text);
  }

  private boolean looksReserved(String text) {
    return !CaseMapping.isAscii(text)
        && spelling.looks(text).stream().map(casemapping::fold).anyMatch(RESERVED::contains);
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
    return casemapping.storedRoom(normal);
  }

  /// Text that is no name (hosts, names of servers), without regard to case in any script.
  public static String fold(String text) {
    return CaseMapping.unicode(text);
  }

  /// Whether such a text fits a mask.
  public static boolean fits(String mask, String text) {
    return Mask.of(fold(mask)).matches(fold(text));
  }

  private boolean isAllowed(String nick) {
    return CaseMapping.isAscii(nick) || (casemapping.knowsAllScripts() && spelling.allows(nick));
  }

  private static String normal(String text) {
    return CaseMapping.isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
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
