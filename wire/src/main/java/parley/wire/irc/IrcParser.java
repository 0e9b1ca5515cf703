package parley.wire.irc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.wire.Malformed;
import parley.wire.Text;

/// Reads one line as an [IrcMessage]. One parser reads one line.
///
/// More than one space between the parts is accepted, as is a bare `:` for a source.
final class IrcParser {
  private final byte[] bytes;
  private final int to;
  private int at;
  private boolean invalid;

  IrcParser(byte[] bytes, int to) {
    this.bytes = bytes;
    this.to = to;
  }

  IrcLine parse(int from) {
    at = from;
    if (holdsForbidden()) {
      return new IrcLine.Bad(Malformed.FORBIDDEN_CHARACTER);
    }
    skipSpaces();
    if (at == to) {
      return new IrcLine.Bad(Malformed.EMPTY);
    }
    Map<String, String> tags = bytes[at] == '@' ? tags() : Map.of();
    skipSpaces();
    String source = at < to && bytes[at] == ':' ? source() : null;
    skipSpaces();
    if (at == to) {
      return bad(from, Malformed.NO_COMMAND);
    }
    int commandEnd = wordEnd();
    if (!isCommand(commandEnd)) {
      return bad(from, Malformed.BAD_COMMAND);
    }
    String command = word(commandEnd);
    List<String> params = params();
    return invalid
        ? new IrcLine.Bad(Malformed.INVALID_UTF8, command.toUpperCase(Locale.ROOT))
        : new IrcMessage(tags, source, command, params);
  }

  /// Bytes that are no text at all are that first of all.
  private IrcLine.Bad bad(int from, Malformed reason) {
    boolean text = Text.decode(bytes, from, to) != null;
    return new IrcLine.Bad(text ? reason : Malformed.INVALID_UTF8);
  }

  private boolean holdsForbidden() {
    for (int i = at; i < to; i++) {
      byte b = bytes[i];
      if (b == 0 || b == '\r' || b == '\n') {
        return true;
      }
    }
    return false;
  }

  private Map<String, String> tags() {
    int end = wordEnd();
    Map<String, String> tags = new LinkedHashMap<>();
    int tag = at + 1;
    while (tag < end) {
      int tagEnd = indexOf(';', tag, end);
      int keyEnd = indexOf('=', tag, tagEnd);
      String key = text(tag, keyEnd);
      String value = TagValue.unescape(text(Math.min(tagEnd, keyEnd + 1), tagEnd));
      if (!key.isEmpty()) {
        tags.put(key, value);
      }
      tag = tagEnd + 1;
    }
    at = end;
    return tags;
  }

  private @Nullable String source() {
    at++;
    int end = wordEnd();
    return end == at ? null : word(end);
  }

  private boolean isCommand(int end) {
    for (int i = at; i < end; i++) {
      if (!IrcMessage.isCommandChar(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private List<String> params() {
    String[] params = new String[4];
    int count = 0;
    skipSpaces();
    while (at < to) {
      if (count == params.length) {
        params = Arrays.copyOf(params, IrcLimits.PARAMS_MAX);
      }
      boolean colon = bytes[at] == ':';
      boolean rest = colon || count == IrcLimits.PARAMS_MAX - 1;
      at += colon ? 1 : 0;
      params[count++] = word(rest ? to : wordEnd());
      skipSpaces();
    }
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of(params[0]);
      case 2 -> List.of(params[0], params[1]);
      default -> List.of(count == params.length ? params : Arrays.copyOf(params, count));
    };
  }

  private void skipSpaces() {
    while (at < to && bytes[at] == ' ') {
      at++;
    }
  }

  private int wordEnd() {
    return indexOf(' ', at, to);
  }

  private int indexOf(char wanted, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  private String word(int end) {
    String word = text(at, end);
    at = end;
    return word;
  }

  private String text(int from, int end) {
    String text = Text.decode(bytes, from, end);
    if (text == null) {
      invalid = true;
      return "";
    }
    return text;
  }
}
