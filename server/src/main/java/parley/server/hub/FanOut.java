package parley.server.hub;

import io.netty.buffer.ByteBufAllocator;
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
import parley.dialect.LineWriter;
import parley.dialect.Variant;

/// Tells events to those whom they concern: rendered once per variant, appended once, and for each
/// connection only its range extended.
final class FanOut {
  private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

  private final ByteBufAllocator allocator;
  private final Map<RoomName, Audience> audiences = new HashMap<>();
  private final IdentityHashMap<Variant, VariantLog> variants = new IdentityHashMap<>();
  private final LineWriter writer = new LineWriter();
  private Batch open;
  private @Nullable TurnLog replies;
  private long cuttable;

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
    for (VariantLog variant : variants.values()) {
      variant.log = null;
    }
    return sealed;
  }

  /// From now on what is appended tells of this kept event; 0 ends that.
  void telling(long keptEventId) {
    cuttable = keptEventId;
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

  /// Tells everyone in the room but the sessions of the person with this id.
  void tell(RoomName room, Event event, long except) {
    var audience = audiences.get(room);
    if (audience == null) {
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
    for (Room room : rooms) {
      var audience = audiences.get(room.name());
      if (audience == null) {
        continue;
      }
      for (Audience.Group group : audience.groups()) {
        for (int i = 0; i < group.size; i++) {
          var member = group.members[i];
          if (member.personId != except && member.toldEvent != event.id()) {
            member.toldEvent = event.id();
            tell(member, event);
          }
        }
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
    var variant = variantLog(connection);
    var log = rendered(variant, event);
    if (log != null) {
      connection.extend(open, log, variant.renderedFrom, variant.renderedTo);
    }
  }

  /// Sends lines to one connection alone.
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
    append(log, lines, keptEventId == 0 ? cuttable : keptEventId);
    connection.extend(open, log, from, log.position());
  }

  /// The connection sees differently from now on.
  void revise(Connection connection, Collection<RoomName> rooms) {
    for (RoomName room : rooms) {
      exit(room, connection);
      enter(room, connection);
    }
  }

  private @Nullable TurnLog rendered(VariantLog variant, Event event) {
    var log = variant.log;
    if (variant.renderedEvent == event.id() && log != null) {
      return variant.renderedTo > variant.renderedFrom ? log : null;
    }
    render(variant.variant, event);
    if (log == null) {
      if (writer.isEmpty()) {
        return null;
      }
      log = open.open();
      variant.log = log;
    }
    variant.renderedEvent = event.id();
    variant.renderedFrom = log.position();
    append(log, writer, cuttable);
    variant.renderedTo = log.position();
    return writer.isEmpty() ? null : log;
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

  private void append(TurnLog log, LineWriter lines, long keptEventId) {
    if (keptEventId == 0) {
      log.append(lines);
    } else {
      open.appendCuttable(log, lines, keptEventId);
    }
  }

  private VariantLog variantLog(Connection connection) {
    return variants.computeIfAbsent(connection.conversation().variant(), VariantLog::new);
  }
}
