package parley.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text on its way in and out: strict UTF-8, cutting and splitting by bytes, and what may be shown
/// on a terminal.
public final class Text {
  private Text() {}

  /// The text of the UTF-8 bytes `[from, to)`, or null where they are not UTF-8.
  public static @Nullable String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    // The decoder puts U+FFFD where it fails, so only a text with one needs the second look.
    return text.indexOf('\uFFFD') < 0 || isUtf8(text, bytes, from, to) ? text : null;
  }

  /// The text of the bytes `[from, to)` as UTF-8, or as Latin-1 where they are not UTF-8: for what
  /// a client must show of a server that does not care.
  public static String decodeOrLatin1(byte[] bytes, int from, int to) {
    String text = decode(bytes, from, to);
    return text != null ? text : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /// How many bytes the text has in UTF-8.
  public static int utf8Length(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A surrogate counts half of its pair's four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /// The longest beginning of the text that has at most `bytesMax` bytes in UTF-8 and ends between
  /// two characters as a reader sees them. Where a single such character is longer, it ends between
  /// two code points; where even that is too long, the answer is empty.
  public static String cut(String text, int bytesMax) {
    return text.substring(0, TextCutter.end(text, 0, bytesMax));
  }

  /// The text in pieces of at most `bytesMax` (4 or more) bytes in UTF-8, which put together are
  /// the text again. Pieces end after a space where one is near, else between two characters. An
  /// empty text is one empty piece.
  public static List<String> split(String text, int bytesMax) {
    return TextCutter.split(text, bytesMax);
  }

  /// The text without what could drive a terminal or deceive its reader: control characters (except
  /// tab), line and paragraph separators, bidirectional overrides and isolates, and lone
  /// surrogates. The same string where there is nothing to strip.
  public static String printable(String text) {
    return TextCleaner.printable(text);
  }

  /// Whether a person would see nothing of it: it is blank, or made of control characters.
  public static boolean isInvisible(String text) {
    return text.isBlank() || printable(text).isBlank();
  }

  /// The text without IRC's formatting: bold, italics, underline, strike-through, monospace,
  /// reverse, reset, and colours with their numbers. The same string where there is none.
  public static String stripFormatting(String text) {
    return TextCleaner.stripFormatting(text);
  }

  private static boolean isUtf8(String text, byte[] bytes, int from, int to) {
    byte[] again = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(again, 0, again.length, bytes, from, to);
  }
}
