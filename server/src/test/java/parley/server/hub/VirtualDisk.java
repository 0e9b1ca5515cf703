package parley.server.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.Event.TopicChanged;
import parley.core.RoomName;
import parley.core.Stamp;
import parley.core.Topic;
import parley.journal.HistoryQuery;
import parley.journal.Journal;
import parley.journal.Recovered;

/// A disk of its own mood: slow, failing at times, and what is on it survives a crash.
final class VirtualDisk {
  private final VirtualTime time;
  private final Random random;
  final List<Kept> events = new ArrayList<>();
  boolean failing;
  int failed;

  VirtualDisk(VirtualTime time, Random random) {
    this.time = time;
    this.random = random;
  }

  /// A journal on this disk, as a server that starts opens it.
  Journal open() {
    return new Opened();
  }

  private final class Opened implements Journal {
    @Override
    public Recovered recover() {
      Map<RoomName, Kept> first = new LinkedHashMap<>();
      Map<RoomName, Kept> last = new LinkedHashMap<>();
      Map<RoomName, Topic> topics = new LinkedHashMap<>();
      for (Kept event : events) {
        first.putIfAbsent(event.room(), event);
        last.put(event.room(), event);
        if (event instanceof TopicChanged changed) {
          topics.compute(event.room(), (name, before) -> changed.after());
        }
      }
      var rooms = new ArrayList<Recovered.RecoveredRoom>();
      for (Kept event : last.values()) {
        var name = event.room();
        rooms.add(room(first.getOrDefault(name, event), event, topics.get(name)));
      }
      return new Recovered(rooms, events.isEmpty() ? 0 : events.getLast().id());
    }

    private Recovered.RecoveredRoom room(Kept first, Kept last, @Nullable Topic topic) {
      var opened = new Stamp(first.at(), first.id());
      return new Recovered.RecoveredRoom(first.room(), opened, last.sequence(), topic);
    }

    @Override
    public void append(List<Kept> group, Outcome outcome) {
      // The group reaches the disk at one moment, and the hub hears of it at a later one: a crash
      // may fall between.
      time.after(
          random.nextInt(8),
          () -> {
            boolean fails = failing;
            if (fails) {
              failed += group.size();
            } else {
              events.addAll(group);
            }
            Runnable tell = fails ? () -> outcome.failed("disk full") : outcome::kept;
            time.after(random.nextInt(3), tell);
          });
    }

    @Override
    public void read(HistoryQuery query, Answer answer) {
      time.after(
          random.nextInt(4),
          () -> {
            var found =
                events.stream()
                    .filter(event -> event.room().equals(query.room()))
                    .filter(event -> event.sequence() < query.before())
                    .toList();
            var newest = found.subList(Math.max(0, found.size() - query.limit()), found.size());
            time.after(random.nextInt(4), () -> answer.found(newest));
          });
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
