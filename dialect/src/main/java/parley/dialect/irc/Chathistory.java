package parley.dialect.irc;

import static parley.dialect.irc.Capability.CHATHISTORY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.HistoryQuery.End;
import parley.core.RoomName;
import parley.core.Strand;
import parley.wire.irc.IrcMessage;

/// `CHATHISTORY subcommand …`: what was said in a channel, or to and by whoever has a nick (IRCv3
/// draft/chathistory). Only members are told, and nobody learns whether there are channels that
/// they are not in. What was said privately is told to those alone who are logged in to an account.
final class Chathistory {
  private Chathistory() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!client.capabilities().has(CHATHISTORY)) {
      IrcCommand.isUnknown(client, message);
      return;
    }
    var params = message.params();
    var subcommand = params.isEmpty() ? "*" : params.getFirst().toUpperCase(Locale.ROOT);
    int count =
        switch (subcommand) {
          case "LATEST", "BEFORE", "AFTER", "AROUND", "TARGETS" -> 4;
          case "BETWEEN" -> 5;
          default -> 0;
        };
    if (count == 0) {
      invalid(client, subcommand, "Unknown subcommand");
    } else if (params.size() != count) {
      invalid(
          client, subcommand, params.size() < count ? "Missing parameters" : "Too many parameters");
    } else {
      int limit = limit(client, params.getLast());
      if (limit == 0) {
        invalid(client, subcommand, "Invalid limit");
      } else if (subcommand.equals("TARGETS")) {
        HistoryTargets.list(client, params.get(1), params.get(2), limit);
      } else {
        ask(new Asked(client, subcommand, params.get(1), limit), params.subList(2, count - 1));
      }
    }
  }

  /// What was asked for, in so far as all subcommands have it in common.
  private record Asked(IrcConversation client, String subcommand, String target, int limit) {
    /// Whose history the client asks for, and may see; null for none.
    @Nullable Strand strand() {
      return target.startsWith("#")
          ? member(client, client.channel(target))
          : Correspondents.with(client, target);
    }

    void send(List<Kept> found) {
      HistoryLines.send(
          client, strand() instanceof RoomName room ? "#" + room.text() : target, found);
    }

    /// Whether the client may see by now what was found.
    boolean maySee(Strand found) {
      var strand = strand();
      return strand instanceof RoomName || found.equals(strand);
    }

    void fail(String code) {
      client
          .line("FAIL")
          .put("CHATHISTORY")
          .put(code)
          .put(subcommand)
          .word(target)
          .text("Messages could not be retrieved");
    }
  }

  private static void ask(Asked asked, List<String> selectors) {
    boolean latest = asked.subcommand.equals("LATEST") && selectors.getFirst().equals("*");
    var first = latest ? HistoryPoint.START : HistoryPoint.parse(selectors.getFirst());
    var last = HistoryPoint.parse(selectors.getLast());
    var strand = asked.strand();
    if (!latest && !selectors.stream().allMatch(HistoryPoint::isOfKnownType)) {
      asked.fail("INVALID_MSGREFTYPE");
    } else if (first == null || (!latest && last == null)) {
      invalid(asked.client, asked.subcommand, "Invalid message reference");
    } else if (strand == null) {
      asked.fail("INVALID_TARGET");
    } else {
      look(asked, strand, first, last == null ? first : last);
    }
  }

  private static void look(Asked asked, Strand strand, HistoryPoint from, HistoryPoint to) {
    var kinds = HistoryLines.kinds(asked.client);
    long none = Long.MAX_VALUE;
    switch (asked.subcommand) {
      case "LATEST" ->
          look(asked, new HistoryQuery(strand, from.last(), none, End.NEWEST, kinds, asked.limit));
      case "BEFORE" ->
          look(asked, new HistoryQuery(strand, 0, from.first(), End.NEWEST, kinds, asked.limit));
      case "AFTER" ->
          look(asked, new HistoryQuery(strand, from.last(), none, End.OLDEST, kinds, asked.limit));
      case "AROUND" -> around(asked, strand, from);
      default ->
          look(
              asked,
              from.first() <= to.first()
                  ? new HistoryQuery(
                      strand, from.last(), to.first(), End.OLDEST, kinds, asked.limit)
                  : new HistoryQuery(
                      strand, to.last(), from.first(), End.NEWEST, kinds, asked.limit));
    }
  }

  private static void look(Asked asked, HistoryQuery query) {
    find(asked, query, asked::send);
  }

  /// The point itself and half of them from there on, and as many before it as are left.
  private static void around(Asked asked, Strand strand, HistoryPoint point) {
    var client = asked.client;
    var kinds = HistoryLines.kinds(client);
    int half = asked.limit - asked.limit / 2;
    long before = point.first();
    var later = new HistoryQuery(strand, before - 1, Long.MAX_VALUE, End.OLDEST, kinds, half);
    find(
        asked,
        later,
        after -> {
          if (after.size() == asked.limit) {
            asked.send(after);
            return;
          }
          int left = asked.limit - after.size();
          var earlier = new HistoryQuery(strand, 0, before, End.NEWEST, kinds, left);
          find(
              asked,
              earlier,
              found -> {
                var all = new ArrayList<>(found);
                all.addAll(after);
                asked.send(all);
              });
        });
  }

  /// Looks, and goes on with what was found where the client may still see it.
  private static void find(Asked asked, HistoryQuery query, Consumer<List<Kept>> then) {
    var client = asked.client;
    var held = client.hold();
    client
        .host()
        .find(
            query,
            found -> {
              client.resume(held);
              if (found == null) {
                asked.fail("MESSAGE_ERROR");
              } else if (!asked.maySee(query.strand())) {
                asked.fail("INVALID_TARGET");
              } else {
                then.accept(found);
              }
              client.answered();
            });
  }

  /// The room, where the client is a member of it; null otherwise.
  static @Nullable RoomName member(IrcConversation client, @Nullable RoomName name) {
    var room = name == null ? null : client.host().chat().room(name);
    return room == null || room.member(client.person().id()) == null ? null : room.name();
  }

  static void invalid(IrcConversation client, String subcommand, String why) {
    client.line("FAIL").put("CHATHISTORY").put("INVALID_PARAMS").word(subcommand).text(why);
  }

  /// How many are wanted, no more than may be; 0 where that is no number.
  private static int limit(IrcConversation client, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      return 0;
    }
    return Math.min(Integer.parseInt(text), client.config().historyRepliesMax());
  }
}
