package parley.wire.irc;

import java.util.List;
import java.util.Map;
import parley.wire.LineWriter;

/// Writes an [IrcMessage] as a line.
final class IrcWriter {
  private IrcWriter() {}

  static void append(IrcMessage message, LineWriter line) {
    if (!message.tags().isEmpty()) {
      tags(message.tags(), line);
    }
    String source = message.source();
    if (source != null) {
      line.put(':').put(source).put(' ');
    }
    line.put(message.command());
    params(message.params(), line);
  }

  private static void tags(Map<String, String> tags, LineWriter line) {
    char before = '@';
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      line.put(before).put(tag.getKey());
      if (!tag.getValue().isEmpty()) {
        line.put('=');
        TagValue.escape(tag.getValue(), line);
      }
      before = ';';
    }
    line.put(' ');
  }

  private static void params(List<String> params, LineWriter line) {
    int last = params.size() - 1;
    for (int i = 0; i <= last; i++) {
      String param = params.get(i);
      line.put(' ');
      if (i == last && needsColon(param)) {
        line.put(':');
      }
      line.put(param);
    }
  }

  private static boolean needsColon(String param) {
    return param.isEmpty() || param.charAt(0) == ':' || param.indexOf(' ') >= 0;
  }
}
