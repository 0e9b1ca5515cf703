package parley.wire.irc;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.wire.Line;
import parley.wire.LineWriter;

/// One message of IRC: `@tags :source COMMAND param … :last param`.
///
/// `tags` maps keys to unescaped values in the order of the line; a tag without a value has an
/// empty one. `source` is the text after the colon, null where there is none; [Source] takes it
/// apart. `command` is letters or digits in upper case. Only the last of at most 15 `params` may be
/// empty, hold a space or begin with a colon. Nothing in a message holds CR, LF or NUL: to try is a
/// mistake of the program and throws `IllegalArgumentException`.
public record IrcMessage(
    Map<String, String> tags, @Nullable String source, String command, List<String> params)
    implements IrcLine {

  /// Checks every part, and copies what could change.
  public IrcMessage {
    tags = tags.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    params = List.copyOf(params);
    command = upperCase(command);
    tags.forEach(IrcMessage::checkTag);
    if (source != null) {
      Line.word(source);
    }
    checkParams(params);
  }

  /// A message of a command and its parameters, without tags or source.
  public static IrcMessage of(String command, String... params) {
    return new IrcMessage(Map.of(), null, command, List.of(params));
  }

  /// A numeric reply: `code target params…`.
  public static IrcMessage of(Numeric numeric, String target, String... params) {
    String[] all = new String[params.length + 1];
    all[0] = target;
    System.arraycopy(params, 0, all, 1, params.length);
    return new IrcMessage(Map.of(), null, numeric.code(), List.of(all));
  }

  /// The message in the line `bytes[from, to)`, which has no terminator; lengths are not checked
  /// (that is [IrcLimits#exceededBy]).
  public static IrcLine parse(byte[] bytes, int from, int to) {
    return new IrcParser(bytes, to).parse(from);
  }

  /// The message in a line without its terminator.
  public static IrcLine parse(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  /// The same from `source`.
  public IrcMessage from(String source) {
    return new IrcMessage(tags, source, command, params);
  }

  /// The same from `source`.
  public IrcMessage from(Source source) {
    return from(source.format());
  }

  /// The same with one tag more, or with another value for it.
  public IrcMessage tag(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(tags);
    more.put(key, value);
    return new IrcMessage(more, source, command, params);
  }

  /// The same with a tag that has no value.
  public IrcMessage tag(String key) {
    return tag(key, "");
  }

  /// The same with other tags, in the order of the map.
  public IrcMessage withTags(Map<String, String> tags) {
    return new IrcMessage(tags, source, command, params);
  }

  /// The parameter at `index` from 0, or null where there are fewer.
  public @Nullable String param(int index) {
    return index < params.size() ? params.get(index) : null;
  }

  /// The last parameter, or null where there is none.
  public @Nullable String lastParam() {
    return params.isEmpty() ? null : params.getLast();
  }

  /// The line without CR and LF.
  public String format() {
    LineWriter line = new LineWriter(128);
    appendTo(line);
    return line.toString();
  }

  /// Appends the line without CR and LF.
  public void appendTo(LineWriter line) {
    IrcWriter.append(this, line);
  }

  private static String upperCase(String command) {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a message needs a command");
    }
    boolean lower = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      lower |= c >= 'a';
      if (!isCommandChar(c)) {
        throw new IllegalArgumentException("a command is letters or digits");
      }
    }
    return lower ? command.toUpperCase(Locale.ROOT) : command;
  }

  static boolean isCommandChar(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static void checkTag(String key, String value) {
    Line.word(key);
    if (key.indexOf('=') >= 0 || key.indexOf(';') >= 0) {
      throw new IllegalArgumentException("a tag's key holds neither = nor ;");
    }
    // CR and LF have escapes in a value; NUL has none.
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a tag's value holds no NUL");
    }
  }

  private static void checkParams(List<String> params) {
    int last = params.size() - 1;
    if (last >= IrcLimits.PARAMS_MAX) {
      throw new IllegalArgumentException("a message has at most 15 parameters");
    }
    for (int i = 0; i < last; i++) {
      if (Line.word(params.get(i)).charAt(0) == ':') {
        throw new IllegalArgumentException("only the last parameter may begin with a colon");
      }
    }
    if (last >= 0) {
      Line.checked(params.get(last));
    }
  }
}
