package parley.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of the history of a room, or of what people wrote to each other: of the events of some
/// kinds between two ids, the newest or the oldest.
///
/// Ids grow with time (see [Stamp]), so a span of time is one of ids.
///
/// @param strand whose history
/// @param formerly the name by which a room may still be known, where it was renamed just now; null
///   for none
/// @param after only events whose id is greater than this; 0 for no bound
/// @param before only events whose id is less than this; [Long#MAX_VALUE] for no bound
/// @param end whether these are the newest or the oldest of them
/// @param kinds only events of these kinds
/// @param limit how many at the most, 1 to 1000
public record HistoryQuery(
    Strand strand,
    @Nullable RoomName formerly,
    long after,
    long before,
    End end,
    Set<KeptKind> kinds,
    int limit) {
  /// The most that one query may ask for.
  public static final int LIMIT_MAX = 1000;

  /// From which end of a span.
  public enum End {
    /// The oldest.
    OLDEST,
    /// The newest.
    NEWEST
  }

  /// Checks the limit, and copies what could change.
  public HistoryQuery {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit out of range: " + limit);
    }
    kinds = Set.copyOf(kinds);
  }

  /// Of a room that was not renamed just now, or of letters.
  public HistoryQuery(
      Strand strand, long after, long before, End end, Set<KeptKind> kinds, int limit) {
    this(strand, null, after, before, end, kinds, limit);
  }

  /// The same of a room that is called otherwise.
  public HistoryQuery in(RoomName name, @Nullable RoomName formerly) {
    return new HistoryQuery(name, formerly, after, before, end, kinds, limit);
  }

  /// The same, without what was before the room began anew: see [Settings#began].
  public HistoryQuery visible(ChatView chat) {
    var room = strand instanceof RoomName name ? chat.room(name) : null;
    long began = room == null ? 0 : room.settings().began();
    return began <= after
        ? this
        : new HistoryQuery(strand, formerly, began, before, end, kinds, limit);
  }

  /// What was found, in the room as this calls it.
  public Event.Kept named(Event.Kept found) {
    return strand instanceof RoomName room ? found.in(room) : found;
  }

  /// The newest of these kinds.
  public static HistoryQuery newest(Strand strand, Set<KeptKind> kinds, int limit) {
    return new HistoryQuery(strand, 0, Long.MAX_VALUE, End.NEWEST, kinds, limit);
  }

  /// The newest of everything before this id.
  public static HistoryQuery before(Strand strand, long before, int limit) {
    return new HistoryQuery(strand, 0, before, End.NEWEST, KeptKind.ALL, limit);
  }

  /// Whether an event is one of those asked for, apart from the limit; of a [Letterbox] also apart
  /// from what came later.
  public boolean asksFor(Event.Kept event) {
    return isWithin(event) && isOfThese(event);
  }

  /// Whether the answer depends on this event: it is asked for, or takes back or displaces what may
  /// be.
  public boolean concerns(Event.Kept event) {
    return isOf(event) && (event.message() != 0 || isOfThese(event));
  }

  /// What of these events is asked for, without what some of them take back; both oldest first.
  public List<Event.Kept> of(List<Event.Kept> events) {
    var gone = new HashSet<Long>();
    for (Event.Kept event : events) {
      gone.add(event.message());
    }
    var left =
        events.stream().filter(event -> isOfThese(event) && !gone.contains(event.id())).toList();
    var whole = strand instanceof Letterbox box ? box.latest(left) : left;
    var span = whole.stream().filter(this::isWithin).toList();
    int surplus = Math.max(0, span.size() - limit);
    return end == End.NEWEST
        ? span.subList(surplus, span.size())
        : span.subList(0, span.size() - surplus);
  }

  private boolean isOfThese(Event.Kept event) {
    return kinds.contains(KeptKind.of(event)) && isOf(event);
  }

  private boolean isOf(Event.Kept event) {
    return strand.has(event) || (formerly != null && formerly.has(event));
  }

  private boolean isWithin(Event.Kept event) {
    return event.id() > after && event.id() < before;
  }
}
