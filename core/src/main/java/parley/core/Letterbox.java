package parley.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The correspondence of an account with everyone. Of it only the latest event of each
/// [Correspondence] can be asked for.
///
/// @param account its name
public record Letterbox(String account) implements Strand {
  @Override
  public boolean has(Event.Kept event) {
    return event instanceof Letter letter && with(letter) != null;
  }

  /// The correspondence that an event of this box belongs to, as the box's owner sees it; null
  /// where it is not in it.
  public @Nullable Correspondence with(Letter letter) {
    var between = letter.strand();
    if (between.own().equals(account)) {
      return between;
    }
    return letter.heard() && between.other().equals(account) ? between.seenByOther() : null;
  }

  /// The latest of each correspondence, the earliest of them first.
  ///
  /// @param events oldest first; those that are not in this box do not count
  List<Event.Kept> latest(Collection<Event.Kept> events) {
    var latest = new LinkedHashMap<Correspondence, Event.Kept>();
    for (Event.Kept event : events) {
      var with = event instanceof Letter letter ? with(letter) : null;
      if (with != null) {
        // Anew, so that the order is that of the latest ones.
        latest.remove(with);
        latest.put(with, event);
      }
    }
    return List.copyOf(latest.values());
  }
}
