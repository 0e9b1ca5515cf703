package parley.dialect.irc;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.core.Event.Kept;
import parley.core.KeptKind;
import parley.wire.LineWriter;

/// What was found of a history, as a batch for those who know batches (IRCv3 chathistory batch
/// type).
final class HistoryLines {
  private static final Set<KeptKind> SPOKEN =
      Collections.unmodifiableSet(
          EnumSet.of(KeptKind.MESSAGE, KeptKind.ACTION, KeptKind.NOTICE, KeptKind.CTCP));

  private HistoryLines() {}

  /// What of history a client wants to see. More than words only those who say that they do not
  /// take it for news.
  static Set<KeptKind> kinds(IrcConversation client) {
    var capabilities = client.capabilities();
    if (!capabilities.has(Capability.EVENT_PLAYBACK)) {
      return SPOKEN;
    }
    var kinds = EnumSet.complementOf(EnumSet.of(KeptKind.METADATA));
    boolean _ = capabilities.has(Capability.MESSAGE_TAGS) || kinds.remove(KeptKind.TAGS);
    boolean _ = capabilities.has(Capability.CHANNEL_RENAME) || kinds.remove(KeptKind.NAME);
    return kinds;
  }

  /// Sends these events.
  ///
  /// @param target the channel or nick, as the client asked for it
  static void send(IrcConversation client, String target, List<Kept> events) {
    boolean batched = client.capabilities().has(Capability.BATCH);
    var batch = batched ? client.server().nextBatch() : "";
    if (batched) {
      client.line("BATCH").put("+" + batch).put("chathistory").put(target).end();
    }
    client.flush();
    var lines = new LineWriter();
    for (Kept event : events) {
      lines.clear();
      client.capabilities().variant().renderHistory(event, lines);
      if (batched) {
        Batches.put(batch, lines, client.lines());
      } else {
        client.lines().put(lines.array(), 0, lines.length());
      }
      client.flush(event.id());
    }
    if (batched) {
      client.line("BATCH").put("-" + batch).end();
    }
  }
}
