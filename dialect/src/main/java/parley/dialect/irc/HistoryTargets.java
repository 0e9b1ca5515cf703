package parley.dialect.irc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.Room;
import parley.core.RoomName;

/// `CHATHISTORY TARGETS timestamp=… timestamp=… limit`: in which of the client's channels the
/// latest message is from between these times (IRCv3 draft/chathistory).
final class HistoryTargets {
  private static final String TARGETS = "TARGETS";

  private HistoryTargets() {}

  static void list(IrcConversation client, String from, String to, int limit) {
    var first = HistoryPoint.time(from);
    var last = HistoryPoint.time(to);
    if (first == null || last == null) {
      Chathistory.invalid(client, TARGETS, "Invalid timestamp");
      return;
    }
    var rooms = new ArrayList<>(client.person().rooms().stream().map(Room::name).toList());
    look(client, rooms, new ArrayList<>(), new Span(first, last, limit));
  }

  private record Span(Instant from, Instant to, int limit) {
    boolean has(Instant time) {
      boolean forwards = from.isBefore(to);
      var start = forwards ? from : to;
      var end = forwards ? to : from;
      return time.isAfter(start) && time.isBefore(end);
    }

    List<Kept> part(List<Kept> latest) {
      var within =
          latest.stream()
              .filter(event -> has(event.at()))
              .sorted(Comparator.comparingLong(Kept::id))
              .toList();
      int surplus = Math.max(0, within.size() - limit);
      return from.isBefore(to)
          ? within.subList(0, within.size() - surplus)
          : within.subList(surplus, within.size());
    }
  }

  /// One room after the other is looked at, then the answer goes out.
  private static void look(
      IrcConversation client, List<RoomName> left, List<Kept> latest, Span span) {
    if (left.isEmpty()) {
      send(client, span.part(latest));
      return;
    }
    var room = left.removeLast();
    var held = client.hold();
    client
        .host()
        .find(
            HistoryQuery.newest(room, KeptKind.WORDS, 1),
            found -> {
              client.resume(held);
              if (found == null) {
                client
                    .line("FAIL")
                    .put("CHATHISTORY")
                    .put("MESSAGE_ERROR")
                    .put(TARGETS)
                    .text("Messages could not be retrieved");
              } else {
                if (Chathistory.member(client, room) != null) {
                  latest.addAll(found);
                }
                look(client, left, latest, span);
              }
              client.answered();
            });
  }

  private static void send(IrcConversation client, List<Kept> latest) {
    boolean batched = client.capabilities().has(Capability.BATCH);
    var batch = batched ? client.server().nextBatch() : "";
    if (batched) {
      client.line("BATCH").put("+" + batch).put("draft/chathistory-targets").end();
    }
    var time = new ServerTime();
    for (Kept event : latest) {
      client.flush();
      var out = client.lines();
      var tags = client.capabilities().variant().tags();
      if (batched) {
        tags.writeIn(batch, client.host().now(), out);
      } else {
        tags.write(client.host().now(), out);
      }
      out.put(':').put(client.config().serverName()).put(" CHATHISTORY TARGETS #");
      time.put(event.at(), out.put(event.room().text()).put(' ')).crlf();
      client.flush(event.id());
    }
    if (batched) {
      client.line("BATCH").put("-" + batch).end();
    }
  }
}
