package parley.dialect.irc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.core.Person;

/// The second parameter of WHO: `o` for operators only, then `%`, fields and a token (WHOX).
///
/// @param operatorsOnly whether nobody else is meant
/// @param fields letters of what is to be told; null where it is the usual reply
/// @param token comes back with each reply
record WhoQuestion(boolean operatorsOnly, @Nullable String fields, String token) {
  private static final Pattern TOKEN = Pattern.compile("[0-9]{1,3}");

  /// What a client asks, null for nothing more than a mask.
  static WhoQuestion of(@Nullable String param) {
    var text = param == null ? "" : param;
    int percent = text.indexOf('%');
    if (percent < 0) {
      return new WhoQuestion(text.indexOf('o') >= 0, null, "0");
    }
    var fields = text.substring(percent + 1);
    int comma = fields.indexOf(',');
    var token = comma < 0 ? "" : fields.substring(comma + 1);
    boolean isToken = TOKEN.matcher(token).matches();
    return new WhoQuestion(
        text.substring(0, percent).indexOf('o') >= 0,
        comma < 0 ? fields : fields.substring(0, comma),
        isToken ? token : "0");
  }

  boolean isAbout(Person person) {
    return !operatorsOnly || People.isOperator(person);
  }

  boolean asks(char field) {
    return fields != null && fields.indexOf(field) >= 0;
  }
}
