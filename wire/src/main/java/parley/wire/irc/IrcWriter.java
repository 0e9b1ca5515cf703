package parley.wire.irc;

import java.util.List;
import java.util.Map;
import parley.wire.LineBuffer;

/// Writes an [IrcMessage] as a line.
final class IrcWriter {
  private IrcWriter() {}

  static void append(IrcMessage message, LineBuffer line) {
    if (!message.tags().isEmpty()) {
      tags(message.tags(), line);
    }
    String source = message.source();
    if (source != null) {
      line.append(':').append(source).append(' ');
    }
    line.append(message.command());
    params(message.params(), line);
  }

  private static void tags(Map<String, String> tags, LineBuffer line) {
    char before = '@';
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      line.append(before).append(tag.getKey());
      if (!tag.getValue().isEmpty()) {
        line.append('=');
        TagValue.escape(tag.getValue(), line);
      }
      before = ';';
    }
    line.append(' ');
  }

  private static void params(List<String> params, LineBuffer line) {
    int last = params.size() - 1;
    for (int i = 0; i <= last; i++) {
      String param = params.get(i);
      line.append(' ');
      if (i == last && needsColon(param)) {
        line.append(':');
      }
      line.append(param);
    }
  }

  private static boolean needsColon(String param) {
    return param.isEmpty() || param.charAt(0) == ':' || param.indexOf(' ') >= 0;
  }
}
