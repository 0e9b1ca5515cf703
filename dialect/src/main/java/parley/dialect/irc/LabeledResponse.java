package parley.dialect.irc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Event;
import parley.dialect.Host;
import parley.wire.LineWriter;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.TagValue;

/// What follows from one line that the client labelled, gathered until all of it is there (IRCv3
/// labeled-response): no line is answered with ACK, one carries the label, several come in a batch
/// that does. Commands need not know of it: [IrcConversation] writes here in place of its output.
///
/// Every part remembers which kept event it tells of, so that it is withheld where the journal
/// refuses that; the ACK of a line without an answer as well.
final class LabeledResponse {
  /// Bytes of a label; longer ones are none.
  private static final int LABEL_BYTES_MAX = 64;

  private static final String LABELED = "labeled-response";

  private final String label;
  private final LineWriter lines = new LineWriter();
  private final List<Part> parts = new ArrayList<>();
  private long about;

  /// What was written up to a place, and the kept event that it tells of, or 0.
  private record Part(int from, int to, long eventId) {}

  LabeledResponse(String label) {
    this.label = label;
  }

  /// The label of a line; null where it has none, or the client cannot be answered with it.
  static @Nullable String label(IrcConversation client, IrcMessage message) {
    var label = message.tags().get("label");
    boolean isOne = label != null && !label.isEmpty() && Text.utf8Length(label) <= LABEL_BYTES_MAX;
    var capabilities = client.capabilities();
    boolean isKnown =
        capabilities.has(Capability.LABELED_RESPONSE) && capabilities.has(Capability.BATCH);
    return isOne && isKnown ? label : null;
  }

  String label() {
    return label;
  }

  /// Where lines are written.
  LineWriter lines() {
    return lines;
  }

  /// What was written since the last mark tells of this kept event, or of none where it is 0.
  void mark(long eventId) {
    int from = parts.isEmpty() ? 0 : parts.getLast().to;
    if (lines.length() > from) {
      parts.add(new Part(from, lines.length(), eventId));
    }
  }

  /// The line led to this, which is not certain yet.
  void about(Event.Kept event) {
    about = event.id();
  }

  /// Sends it.
  void send(IrcConversation client) {
    mark(0);
    int count = count();
    if (count == 0) {
      var out = begin(client);
      out.put(" ACK").crlf();
      client.host().send(out, about);
    } else if (count == 1 || isOneBatch()) {
      sendParts(client.host(), "label=", label, 1);
    } else {
      var batch = client.server().nextBatch();
      sendStart(client, batch);
      sendParts(client.host(), "batch=", batch, count);
      client.line("BATCH").put("-", batch).end();
      client.flush();
    }
  }

  private void sendStart(IrcConversation client, String batch) {
    var out = begin(client);
    out.put(" BATCH +").put(batch).put(' ').put(LABELED).crlf();
    client.host().send(out);
  }

  private int count() {
    int count = 0;
    byte[] bytes = lines.array();
    for (int i = 0; i < lines.length(); i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /// Whether all of it is one batch already, such as one of history, which then carries the label.
  private boolean isOneBatch() {
    var text = lines.toString();
    var reference = Batches.opened(text.substring(0, text.indexOf('\r')));
    int last = text.lastIndexOf('\n', text.length() - 2) + 1;
    return reference != null
        && reference.equals(Batches.closed(text.substring(last, text.length() - 2)));
  }

  /// @param first so many lines, the first ones, get the tag
  private void sendParts(Host host, String key, String value, int first) {
    int left = first;
    byte[] bytes = lines.array();
    for (Part part : parts) {
      var out = host.writer();
      for (int at = part.from; at < part.to; ) {
        int end = Batches.end(bytes, at);
        if (left-- > 0 && !Batches.isInBatch(bytes, at, end)) {
          Batches.putTagged(key, value, bytes, at, end, out);
        } else {
          out.put(bytes, at, end);
        }
        at = end;
      }
      host.send(out, part.eventId);
    }
  }

  /// Begins a line that has the label.
  private LineWriter begin(IrcConversation client) {
    var out = client.host().writer();
    TagValue.escape(label, out.put("@label="));
    client.capabilities().variant().tags().end(client.host().now(), out);
    return out.put(':').put(client.config().serverName());
  }
}
