package parley.dialect.transcript;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places of a transcript that are filled in while it is played: `{time}`, `{word:id}`, and
/// `{id}` thereafter. Belongs to one run.
final class Blanks {
  private static final Pattern BLANK = Pattern.compile("(?<!\\\\)\\{(\\w+)(?::(\\w+))?}");

  private static final Map<String, String> KINDS =
      Map.of(
          "time", "\\d\\d:\\d\\d:\\d\\d",
          "date", "\\d{4}-\\d\\d-\\d\\d",
          "number", "\\d+",
          "word", "\\S+",
          "text", ".*");

  private final Map<String, String> known = new HashMap<>();

  /// The text with what is known filled in.
  String fill(String text) {
    return BLANK
        .matcher(text)
        .replaceAll(
            blank -> {
              var value = known.get(blank.group(1));
              return Matcher.quoteReplacement(
                  value == null ? blank.group() : value.replace("\\", "\\\\"));
            });
  }

  /// Whether the line is what the text says; then what it names is known.
  boolean matches(String text, String line) {
    var filled = fill(text);
    var regex = new StringBuilder();
    Map<String, String> names = new HashMap<>();
    var blank = BLANK.matcher(filled);
    int at = 0;
    while (blank.find()) {
      var kind = KINDS.get(blank.group(1));
      if (kind == null) {
        continue;
      }
      regex.append(literal(filled.substring(at, blank.start())));
      var group = "g" + names.size();
      if (blank.group(2) == null) {
        regex.append(kind);
      } else {
        names.put(group, blank.group(2));
        regex.append("(?<").append(group).append(">").append(kind).append(")");
      }
      at = blank.end();
    }
    regex.append(literal(filled.substring(at)));
    var match = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(line);
    if (!match.matches()) {
      return false;
    }
    names.forEach((group, name) -> known.put(name, match.group(group)));
    return true;
  }

  private static String literal(String text) {
    return Pattern.quote(Escapes.text(text));
  }
}
