package parley.dialect.irc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parley.core.Correspondence;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.Letter;
import parley.core.Letterbox;
import parley.core.Room;
import parley.core.RoomName;
import parley.core.Stamp;
import parley.core.Strand;

/// `CHATHISTORY TARGETS timestamp=… timestamp=… limit`: in which of the client's channels, and of
/// what people wrote to them and they wrote, the latest message is from between these times (IRCv3
/// draft/chathistory).
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
    var span = new Span(first, last, limit);
    var queries = new ArrayList<HistoryQuery>();
    for (Room room : client.person().rooms()) {
      queries.add(HistoryQuery.newest(room.name(), KeptKind.WORDS, 1));
    }
    var account = Correspondents.own(client);
    if (account != null) {
      queries.add(span.letters(account));
    }
    look(client, queries, new ArrayList<>(), span);
  }

  private record Span(Instant from, Instant to, int limit) {
    boolean has(Instant time) {
      boolean forwards = from.isBefore(to);
      var start = forwards ? from : to;
      var end = forwards ? to : from;
      return time.isAfter(start) && time.isBefore(end);
    }

    /// The latest letter of each correspondence, as far as it is from then.
    HistoryQuery letters(String account) {
      boolean forwards = from.isBefore(to);
      var start = forwards ? from : to;
      var end = forwards ? to : from;
      return new HistoryQuery(
          new Letterbox(account),
          Stamp.firstIdAt(start.plusMillis(1)) - 1,
          Stamp.firstIdAt(end),
          forwards ? HistoryQuery.End.OLDEST : HistoryQuery.End.NEWEST,
          KeptKind.WORDS,
          limit);
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

  /// One after the other is looked at, then the answer goes out.
  private static void look(
      IrcConversation client, List<HistoryQuery> left, List<Kept> latest, Span span) {
    if (left.isEmpty()) {
      send(client, span.part(latest));
      return;
    }
    var query = left.removeLast();
    var held = client.hold();
    client
        .host()
        .find(
            query,
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
                if (isStillSeen(client, query.strand())) {
                  latest.addAll(found);
                }
                look(client, left, latest, span);
              }
              client.answered();
            });
  }

  private static boolean isStillSeen(IrcConversation client, Strand strand) {
    return switch (strand) {
      case RoomName room -> Chathistory.member(client, room) != null;
      case Letterbox(var account) -> account.equals(Correspondents.own(client));
      case Correspondence _ -> false;
    };
  }

  private static String name(IrcConversation client, String account, Kept event) {
    return switch (event) {
      case KeptInRoom inRoom -> "#" + inRoom.room().text();
      case Letter letter -> {
        var with = new Letterbox(account).with(letter);
        yield Correspondents.name(client, with == null ? account : with.other());
      }
    };
  }

  private static void send(IrcConversation client, List<Kept> latest) {
    boolean batched = client.capabilities().has(Capability.BATCH);
    var batch = batched ? client.server().nextBatch() : "";
    if (batched) {
      client.line("BATCH").put("+" + batch).put("draft/chathistory-targets").end();
    }
    var time = new ServerTime();
    var account = Objects.requireNonNullElse(client.person().account(), "");
    for (Kept event : latest) {
      client.flush();
      var out = client.lines();
      var tags = client.capabilities().variant().tags();
      if (batched) {
        tags.writeIn(batch, client.host().now(), out);
      } else {
        tags.write(client.host().now(), out);
      }
      out.put(':').put(client.config().serverName()).put(" CHATHISTORY TARGETS ");
      time.put(event.at(), out.put(name(client, account, event)).put(' ')).crlf();
      client.flush(event.id());
    }
    if (batched) {
      client.line("BATCH").put("-" + batch).end();
    }
  }
}
