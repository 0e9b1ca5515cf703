package parley.journal.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.Event.KeptInRoom;
import parley.core.Event.MessageRedacted;
import parley.core.Event.MessageSaid;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomDescribed;
import parley.core.Event.RoomRenamed;
import parley.core.Event.TopicChanged;
import parley.core.KeptKind;
import parley.core.MetadataKey;
import parley.core.NewName;
import parley.core.Origin;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Utterance;

/// An event as a row of the table `event`, version 1, both ways.
final class EventRow {
  /// What the columns of a row mean, written with each.
  static final int VERSION = 1;

  /// As many parameters as [#bind] fills.
  static final int PARAMETERS = 12;

  /// One row to insert.
  static final String VALUES = "(?, ?, ?, " + VERSION + ", ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /// What [#read] reads.
  static final String COLUMNS =
      "id, sequence, version, kind, time, author, user, host, text, account, tags, about";

  private static final int MESSAGE = 1;
  private static final int ACTION = 2;
  private static final int NOTICE = 3;
  private static final int CTCP = 4;
  private static final int TOPIC = 5;
  private static final int MODE = 6;
  private static final int TAGS = 7;

  /// That something was taken back.
  static final int REDACTION = 8;

  /// What was said and taken back. Nobody asks for it.
  private static final int REDACTED = 9;

  private static final int RENAME = 10;
  private static final int METADATA = 11;

  /// Empties the message with an id, where it is one.
  static final String REDACT = redacting("event");

  private EventRow() {}

  /// Empties the message with an id in this table, where it is one.
  static String redacting(String table) {
    return "UPDATE "
        + table
        + " SET kind = "
        + REDACTED
        + ", text = '', tags = NULL WHERE id = ? AND kind IN (1, 2, 3, 4, 7)";
  }

  /// Bits of the columns `kind` of these.
  static long bits(Set<KeptKind> kinds) {
    long bits = 0;
    for (KeptKind kind : kinds) {
      bits |= 1L << number(kind);
    }
    return bits;
  }

  /// Fills one row of an insertion.
  ///
  /// @param offset how many parameters come before
  /// @param room the room's row
  static void bind(PreparedStatement insertion, int offset, long room, KeptInRoom event)
      throws SQLException {
    var origin = event.origin();
    insertion.setLong(offset + 1, event.id());
    insertion.setLong(offset + 2, room);
    insertion.setLong(offset + 3, event.sequence());
    insertion.setInt(offset + 4, number(KeptKind.of(event)));
    insertion.setLong(offset + 5, event.at().toEpochMilli());
    insertion.setString(offset + 6, origin.nick().text());
    insertion.setString(offset + 7, origin.user());
    insertion.setString(offset + 8, origin.host());
    insertion.setString(offset + 9, event.text());
    insertion.setString(offset + 10, origin.account());
    insertion.setString(offset + 11, tags(event));
    insertion.setObject(offset + 12, event.message() == 0 ? null : event.message());
  }

  /// The event in the current row.
  static KeptInRoom read(ResultSet row, RoomName room, CaseMapping casemapping)
      throws SQLException {
    if (row.getInt("version") != VERSION) {
      throw new SQLException("event " + row.getLong("id") + " is of an unknown version");
    }
    var stamp = new Stamp(Instant.ofEpochMilli(row.getLong("time")), row.getLong("id"));
    var origin = origin(row, casemapping);
    long sequence = row.getLong("sequence");
    var text = row.getString("text");
    int kind = row.getInt("kind");
    return switch (kind) {
      case REDACTION ->
          new MessageRedacted(room, sequence, null, origin, row.getLong("about"), text, stamp);
      case TOPIC -> new TopicChanged(room, sequence, null, origin, text, null, stamp);
      case MODE -> {
        var parsed = parsed(text, casemapping);
        yield new RoomChanged(
            room, sequence, null, origin, parsed.changes(), null, parsed.after(), stamp);
      }
      case RENAME -> new RoomRenamed(room, sequence, null, origin, name(text, casemapping), stamp);
      case METADATA ->
          new RoomDescribed(room, sequence, null, origin, key(text), value(text), null, stamp);
      default ->
          new MessageSaid(
              room,
              sequence,
              null,
              origin,
              new Utterance(speech(kind), text, TagText.parse(row.getString("tags"))),
              stamp);
    };
  }

  /// Who did it, of a row of this table or of `letter`.
  static Origin origin(ResultSet row, CaseMapping casemapping) throws SQLException {
    return new Origin(
        casemapping.storedNick(row.getString("author")),
        row.getString("user"),
        row.getString("host"),
        row.getString("account"),
        false);
  }

  private static MetadataKey key(String text) throws SQLException {
    int blank = text.indexOf(' ');
    var key = MetadataKey.of(blank < 0 ? text : text.substring(0, blank));
    if (key == null) {
      throw new SQLException("metadata that cannot be read: " + text.length() + " characters");
    }
    return key;
  }

  private static @Nullable String value(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? null : text.substring(blank + 1);
  }

  private static RoomChanged.Parsed parsed(String text, CaseMapping casemapping)
      throws SQLException {
    var parsed = RoomChanged.parse(text, casemapping);
    if (parsed == null) {
      throw new SQLException("settings that cannot be read: " + text.length() + " characters");
    }
    return parsed;
  }

  /// What the text of a renaming says.
  static NewName name(String text, CaseMapping casemapping) throws SQLException {
    var name = NewName.parse(text, casemapping);
    if (name == null) {
      throw new SQLException("a new name that cannot be read: " + text.length() + " characters");
    }
    return name;
  }

  /// The column `kind` of such events.
  static int number(KeptKind kind) {
    return switch (kind) {
      case MESSAGE -> MESSAGE;
      case ACTION -> ACTION;
      case NOTICE -> NOTICE;
      case CTCP -> CTCP;
      case TAGS -> TAGS;
      case TOPIC -> TOPIC;
      case REDACTION -> REDACTION;
      case SETTINGS -> MODE;
      case NAME -> RENAME;
      case METADATA -> METADATA;
    };
  }

  /// The speech of such a kind.
  static Speech speech(int kind) throws SQLException {
    return switch (kind) {
      case MESSAGE -> Speech.MESSAGE;
      case ACTION -> Speech.ACTION;
      case NOTICE -> Speech.NOTICE;
      case CTCP -> Speech.CTCP;
      case TAGS -> Speech.TAGS;
      default -> throw new SQLException("unknown kind of event: " + kind);
    };
  }

  private static @Nullable String tags(KeptInRoom event) {
    return event instanceof MessageSaid said ? TagText.format(said.said().tags()) : null;
  }
}
