package parley.server.hub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomDescribed;
import parley.core.Event.RoomRenamed;
import parley.core.Event.TopicChanged;
import parley.core.HistoryQuery;
import parley.core.Letter;
import parley.core.Metadata;
import parley.core.RoomChange;
import parley.core.RoomName;
import parley.core.Settings;
import parley.core.Stamp;
import parley.core.Topic;
import parley.journal.Journal;
import parley.journal.Recovered;

/// A disk of its own mood: slow, failing at times, and what is on it survives a crash.
final class VirtualDisk {
  private static final Pattern TOKEN = Pattern.compile("<(\\d+)>.*");
  private static final Pattern SECRET = Pattern.compile("\\((\\d+)\\)");

  private final VirtualTime time;
  private final Random random;
  private final List<KeptInRoom> events = new ArrayList<>();
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, Settings> settings = new LinkedHashMap<>();
  private final Set<Integer> modes = new HashSet<>();
  private final Set<Integer> tokens = new HashSet<>();
  private final Set<Integer> secrets = new HashSet<>();
  private int beginnings;
  private int busy;
  boolean failing;
  int failed;

  VirtualDisk(VirtualTime time, Random random) {
    this.time = time;
    this.random = random;
  }

  /// A journal on this disk, as a server that starts opens it.
  Journal open() {
    busy = 0;
    return new Opened();
  }

  /// What was kept in a room, whatever it is called.
  Order order(String room) {
    return orders.computeIfAbsent(World.base(room), absent -> new Order());
  }

  /// What a room is about.
  @Nullable Topic topic(String room) {
    return topics.get(World.base(room));
  }

  /// The rules of a room; null where they never changed.
  @Nullable Settings settings(String room) {
    return settings.get(World.base(room));
  }

  /// Whether this belongs to a change of a room's rules.
  boolean isMode(int token) {
    return modes.contains(token);
  }

  boolean hasKept(int token) {
    return tokens.contains(token);
  }

  /// How often a room began anew.
  int beginnings() {
    return -beginnings;
  }

  boolean isBusy() {
    return busy > 0;
  }

  /// Whether this was kept, which someone wrote from account to account.
  boolean hasKeptSecret(int secret) {
    return secrets.contains(secret);
  }

  private void keep(Kept event) {
    switch (event) {
      case KeptInRoom inRoom -> keep(inRoom);
      case Letter letter -> {
        var matcher = SECRET.matcher(letter.text());
        if (!matcher.matches() || !secrets.add(Integer.parseInt(matcher.group(1)))) {
          throw new AssertionError("kept twice, or no secret: " + letter.text());
        }
      }
    }
  }

  /// That a room begins anew carries no token: it gets one that no peer ever sees, and none skips.
  private int token(KeptInRoom event) {
    if (RoomChanged.beginsAnew(event)) {
      topics.remove(World.base(event.room().key()));
      return --beginnings;
    }
    var text =
        switch (event) {
          case RoomRenamed renamed -> renamed.name().reason();
          case RoomDescribed described -> String.valueOf(described.value());
          case RoomChanged changed -> added(changed);
          default -> event.text();
        };
    var matcher = TOKEN.matcher(text);
    if (!matcher.matches()) {
      throw new AssertionError("everything said carries a token: " + text);
    }
    return Integer.parseInt(matcher.group(1));
  }

  private void keep(KeptInRoom event) {
    int token = token(event);
    var room = event.room().key();
    order(room).add(token);
    tokens.add(token);
    events.add(event);
    if (event.sequence() != order(room).size()) {
      throw new AssertionError("the order of " + room + " has a gap at " + event.sequence());
    }
    if (event instanceof TopicChanged changed) {
      topics.compute(World.base(room), (name, before) -> changed.after());
    }
    if (event instanceof RoomChanged changed) {
      modes.add(token);
      settings.put(World.base(room), changed.after());
    }
    if (event instanceof RoomRenamed renamed) {
      var name = renamed.name();
      events.replaceAll(each -> each.room().equals(name.from()) ? each.in(name.to()) : each);
    }
  }

  /// The mask that is new in a list.
  private static String added(RoomChanged changed) {
    var listing = (RoomChange.Listing) changed.changes().getLast();
    return listing.mask().text();
  }

  private final class Opened implements Journal {
    @Override
    public Recovered recover() {
      Map<RoomName, KeptInRoom> first = new LinkedHashMap<>();
      Map<RoomName, KeptInRoom> last = new LinkedHashMap<>();
      for (KeptInRoom event : events) {
        first.putIfAbsent(event.room(), event);
        last.put(event.room(), event);
      }
      var rooms = new ArrayList<Recovered.RecoveredRoom>();
      for (KeptInRoom event : last.values()) {
        rooms.add(room(first.getOrDefault(event.room(), event), event));
      }
      return new Recovered(rooms, events.isEmpty() ? 0 : events.getLast().id());
    }

    private Recovered.RecoveredRoom room(KeptInRoom first, KeptInRoom last) {
      var opened = new Stamp(first.at(), first.id());
      var topic = topic(first.room().key());
      var rules = settings(first.room().key());
      return new Recovered.RecoveredRoom(
          first.room(), opened, last.sequence(), topic, rules, Metadata.NONE);
    }

    @Override
    public void append(List<Kept> group, Outcome outcome) {
      // The group reaches the disk at one moment, and the hub hears of it at a later one: a crash
      // may fall between, and a question may be answered.
      busy++;
      boolean stalls = random.nextInt(100) == 0;
      time.after(
          stalls ? 5000 : random.nextInt(8),
          () -> {
            boolean fails = failing;
            if (fails) {
              failed += group.size();
            } else {
              group.forEach(VirtualDisk.this::keep);
            }
            Runnable tell = fails ? () -> outcome.failed("disk full") : outcome::kept;
            answer(tell);
          });
    }

    @Override
    public void read(HistoryQuery query, Answer answer) {
      busy++;
      time.after(
          random.nextInt(4),
          () -> {
            var part = query.of(List.copyOf(events));
            answer(() -> answer.found(part));
          });
    }

    private void answer(Runnable tell) {
      time.after(
          random.nextInt(4),
          () -> {
            busy--;
            tell.run();
          });
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
