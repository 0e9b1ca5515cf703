package parley.dialect.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a transcript writes for bytes that a text file cannot show.
final class Escapes {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x(?<byte>[0-9a-fA-F]{2})|u\\{(?<code>[0-9a-fA-F]+)}"
              + "|\\{(?<count>\\d+)\\*(?<what>[^}]+)}|(?<letter>.))");

  private Escapes() {}

  /// The bytes that the text stands for.
  ///
  /// @throws IllegalArgumentException for a backslash before anything unknown
  static byte[] bytes(String text) {
    var bytes = new ByteArrayOutputStream();
    var escape = ESCAPE.matcher(text);
    int at = 0;
    while (escape.find()) {
      bytes.writeBytes(utf8(text.substring(at, escape.start())));
      bytes.writeBytes(one(escape));
      at = escape.end();
    }
    bytes.writeBytes(utf8(text.substring(at)));
    return bytes.toByteArray();
  }

  /// The text that the text stands for.
  static String text(String text) {
    return text.indexOf('\\') < 0 ? text : new String(bytes(text), StandardCharsets.UTF_8);
  }

  private static byte[] one(Matcher escape) {
    if (escape.group("byte") != null) {
      return new byte[] {(byte) Integer.parseInt(escape.group("byte"), 16)};
    }
    if (escape.group("code") != null) {
      return utf8(Character.toString(Integer.parseInt(escape.group("code"), 16)));
    }
    if (escape.group("count") != null) {
      return utf8(escape.group("what").repeat(Integer.parseInt(escape.group("count"))));
    }
    return utf8(letter(escape.group("letter")));
  }

  private static String letter(String letter) {
    return switch (letter) {
      case "\\" -> "\\";
      case "{" -> "{";
      case "s" -> " ";
      case "t" -> "\t";
      case "r" -> "\r";
      case "n" -> "\n";
      case "0" -> "\0";
      default -> throw new IllegalArgumentException("unknown escape \\" + letter);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
