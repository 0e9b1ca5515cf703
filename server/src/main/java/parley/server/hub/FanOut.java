package parley.server.hub;

import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Event;
import parley.core.Room;
import parley.core.RoomName;
import parley.core.Session;
import parley.dialect.Variant;
import parley.wire.LineWriter;

/// Tells events to those whom they concern: rendered once per variant, appended once, and for each
/// connection only its range extended.
final class FanOut {
  private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

  private final ByteBufAllocator allocator;
  private final Map<RoomName, Audience> audiences = new HashMap<>();
  private final IdentityHashMap<Variant, VariantLog> variants = new IdentityHashMap<>();

  /// Those for which something was rendered in the open batch: there are far more in the table, as
  /// many as anyone ever negotiated.
  private final List<VariantLog> inUse = new ArrayList<>();

  private final LineWriter writer = new LineWriter();
  private Batch open;
  private @Nullable TurnLog replies;
  private long cuttable;
  private int rounds;

  FanOut(ByteBufAllocator allocator) {
    this.allocator = allocator;
    this.open = new Batch(allocator);
  }

  /// The batch that is being filled.
  Batch open() {
    return open;
  }

  /// Ends the open batch and begins another.
  Batch seal() {
    var sealed = open;
    sealed.seal();
    open = new Batch(allocator);
    replies = null;
    for (VariantLog variant : inUse) {
      variant.log = null;
      variant.rendered = null;
    }
    inUse.clear();
    return sealed;
  }

  /// From now on what is appended tells of this kept event, or of none where it is 0.
  ///
  /// @return which it was before
  long telling(long keptEventId) {
    long before = cuttable;
    cuttable = keptEventId;
    return before;
  }

  /// Nobody hears any room from now on.
  void silence() {
    audiences.clear();
  }

  void enter(RoomName room, Connection connection) {
    audiences
        .computeIfAbsent(room, absent -> new Audience())
        .add(connection, variantLog(connection));
  }

  void exit(RoomName room, Connection connection) {
    var audience = audiences.get(room);
    if (audience != null) {
      audience.remove(connection);
      if (audience.isEmpty()) {
        audiences.remove(room);
      }
    }
  }

  /// Who hears the one room hears it under the other name.
  void rename(RoomName from, RoomName to) {
    var audience = audiences.remove(from);
    if (audience != null) {
      audiences.put(to, audience);
    }
  }

  /// Tells everyone in the room but the sessions of the person with this id.
  void tell(RoomName room, Event event, long except) {
    var audience = audiences.get(room);
    if (audience == null) {
      return;
    }
    if (event instanceof Event.Described described) {
      tellAsking(audience, described, except, ++rounds);
      return;
    }
    List<Audience.Group> groups = audience.groups();
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      var variant = group.variant;
      var log = rendered(variant, event);
      if (log != null) {
        extendAll(group, log, variant, except);
      }
    }
  }

  private void extendAll(Audience.Group group, TurnLog log, VariantLog variant, long except) {
    int from = variant.renderedFrom;
    int to = variant.renderedTo;
    var batch = open;
    var members = group.members;
    for (int i = 0; i < group.size; i++) {
      var member = members[i];
      if (member.personId != except) {
        member.extend(batch, log, from, to);
      }
    }
  }

  /// Tells everyone who shares a room with the person, each once, but not the person.
  void tellNeighbours(Collection<Room> rooms, Event event, long except) {
    int round = ++rounds;
    for (Room room : rooms) {
      var audience = audiences.get(room.name());
      if (audience != null && event instanceof Event.Described described) {
        tellAsking(audience, described, except, round);
      } else if (audience != null) {
        for (Audience.Group group : audience.groups()) {
          extendUntold(group, event, except, round);
        }
      }
    }
  }

  // What is said of people and rooms (metadata) concerns those alone who asked for that key. Who
  // asked for what belongs to the conversation, not to the variant: keys are free to choose, and a
  // variant for every set of them would have each message of the room rendered as often. So the
  // audience is walked as it is; each member is asked, which is one look into a set that
  // connections share, and nothing is allocated for them. The line is rendered once for every
  // variant in which someone asked, and not at all where nobody did.
  private void tellAsking(Audience audience, Event.Described event, long except, int round) {
    for (Audience.Group group : audience.groups()) {
      var members = group.members;
      for (int i = 0; i < group.size; i++) {
        var member = members[i];
        if (member.personId != except
            && member.toldInRound != round
            && member.conversation().asksFor(event)) {
          member.toldInRound = round;
          extend(member, group.variant, event);
        }
      }
    }
  }

  private void extend(Connection member, VariantLog variant, Event event) {
    var log = rendered(variant, event);
    if (log != null) {
      member.extend(open, log, variant.renderedFrom, variant.renderedTo);
    }
  }

  private void extendUntold(Audience.Group group, Event event, long except, int round) {
    var variant = group.variant;
    var log = rendered(variant, event);
    if (log == null) {
      return;
    }
    for (int i = 0; i < group.size; i++) {
      var member = group.members[i];
      if (member.personId != except && member.toldInRound != round) {
        member.toldInRound = round;
        member.extend(open, log, variant.renderedFrom, variant.renderedTo);
      }
    }
  }

  /// How many connections hear the room, without those of one person.
  int listeners(RoomName room, long except) {
    int count = 0;
    var audience = audiences.get(room);
    if (audience != null) {
      for (Audience.Group group : audience.groups()) {
        for (int i = 0; i < group.size; i++) {
          count += group.members[i].personId == except ? 0 : 1;
        }
      }
    }
    return count;
  }

  /// Tells one connection.
  void tell(Connection connection, Event event) {
    if (!(event instanceof Event.Described described)
        || connection.conversation().asksFor(described)) {
      extend(connection, variantLog(connection), event);
    }
  }

  /// Sends lines to one connection alone.
  ///
  /// @param keptEventId the kept event that they tell of; 0 for the one that is being told, if any
  void send(Connection connection, LineWriter lines, long keptEventId) {
    if (lines.isEmpty()) {
      return;
    }
    var log = replies;
    if (log == null) {
      log = open.open();
      replies = log;
    }
    int from = log.position();
    log.append(lines, keptEventId == 0 ? cuttable : keptEventId);
    connection.extend(open, log, from, log.position());
  }

  /// The connection sees differently from now on.
  ///
  /// @param session what it is in the chat, if anything yet
  void revise(Connection connection, @Nullable Session session) {
    var person = session == null ? null : session.person();
    if (person != null) {
      person.rooms().forEach(room -> revise(connection, room));
    } else if (session != null && session.watched() != null) {
      revise(connection, session.watched());
    }
  }

  private void revise(Connection connection, Room room) {
    exit(room.name(), connection);
    enter(room.name(), connection);
  }

  /// Where the event stands for this variant; null where it has no words for it. Rendered once.
  @SuppressWarnings("ReferenceEquality") // Two events that are equal are one event.
  private @Nullable TurnLog rendered(VariantLog variant, Event event) {
    if (variant.rendered != event) {
      if (variant.rendered == null) {
        inUse.add(variant);
      }
      render(variant.variant, event);
      variant.rendered = event;
      variant.renderedFrom = 0;
      variant.renderedTo = 0;
      if (!writer.isEmpty()) {
        append(variant);
      }
    }
    return variant.renderedTo > 0 ? variant.log : null;
  }

  private void append(VariantLog variant) {
    var log = variant.log;
    if (log == null) {
      log = open.open();
      variant.log = log;
    }
    variant.renderedFrom = log.position();
    log.append(writer, cuttable);
    variant.renderedTo = log.position();
  }

  private void render(Variant variant, Event event) {
    writer.clear();
    try {
      variant.render(event, writer);
    } catch (RuntimeException bug) {
      writer.clear();
      LOG.error("rendering failed event={}", event.getClass().getSimpleName(), bug);
    }
  }

  private VariantLog variantLog(Connection connection) {
    return variants.computeIfAbsent(connection.conversation().variant(), VariantLog::new);
  }
}
