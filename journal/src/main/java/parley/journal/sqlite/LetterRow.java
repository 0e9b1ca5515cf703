package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import parley.core.CaseMapping;
import parley.core.Correspondence;
import parley.core.Event.PrivateSaid;
import parley.core.KeptKind;
import parley.core.Letter;
import parley.core.PersonId;
import parley.core.Stamp;
import parley.core.Utterance;

/// What people wrote to each other as a row of the table `letter`, version 1, both ways.
final class LetterRow {
  private static final int VERSION = 1;

  /// What [#read] reads.
  static final String COLUMNS =
      "letter.id, version, kind, time, author, user, host, account, recipient, heard, text, tags,"
          + " about";

  private LetterRow() {}

  /// The event in the current row.
  ///
  /// @param between whose correspondence it is part of, from either side
  static Letter read(ResultSet row, Correspondence between, CaseMapping casemapping)
      throws SQLException {
    if (row.getInt("version") != VERSION) {
      throw new SQLException("letter " + row.getLong("id") + " is of an unknown version");
    }
    var origin = EventRow.origin(row, casemapping);
    var strand = between.own().equals(origin.account()) ? between : between.seenByOther();
    var stamp = new Stamp(Instant.ofEpochMilli(row.getLong("time")), row.getLong("id"));
    var recipient = casemapping.storedNick(row.getString("recipient"));
    boolean heard = row.getBoolean("heard");
    var text = row.getString("text");
    int kind = row.getInt("kind");
    if (kind == EventRow.REDACTION) {
      long about = row.getLong("about");
      return new Letter.Redacted(
          strand, PersonId.FORMER, origin, recipient, about, text, heard, stamp);
    }
    var said = new Utterance(EventRow.speech(kind), text, TagText.parse(row.getString("tags")));
    return new Letter.Said(
        new PrivateSaid(PersonId.FORMER, origin, PersonId.FORMER, recipient, said, heard, stamp),
        strand.own(),
        strand.other());
  }

  /// The statements that write them. The writer's thread only.
  static final class Insertion {
    private final PreparedStatement correspondence;
    private final PreparedStatement letter;
    private final PreparedStatement redact;

    Insertion(Connection connection) throws SQLException {
      correspondence =
          connection.prepareStatement(
              "INSERT INTO correspondence (one, other) VALUES (min(?1, ?2), max(?1, ?2))"
                  + " ON CONFLICT (one, other) DO NOTHING");
      letter =
          connection.prepareStatement(
              "INSERT OR FAIL INTO letter (id, correspondence, version, kind, time, author, user,"
                  + " host, account, recipient, heard, text, tags, about) VALUES (?1,"
                  + " (SELECT id FROM correspondence WHERE one = min(?2, ?3)"
                  + " AND other = max(?2, ?3)), "
                  + VERSION
                  + ", ?4, ?5, ?6, ?7, ?8, ?2, ?9, ?10, ?11, ?12, ?13)");
      redact = connection.prepareStatement(EventRow.redacting("letter"));
    }

    /// Inserts one; what it takes back is emptied.
    void insert(Letter event) throws SQLException {
      var strand = event.strand();
      correspondence.setString(1, strand.own());
      correspondence.setString(2, strand.other());
      correspondence.executeUpdate();
      var origin = event.origin();
      letter.setLong(1, event.id());
      letter.setString(2, strand.own());
      letter.setString(3, strand.other());
      letter.setInt(4, EventRow.number(KeptKind.of(event)));
      letter.setLong(5, event.at().toEpochMilli());
      letter.setString(6, origin.nick().text());
      letter.setString(7, origin.user());
      letter.setString(8, origin.host());
      letter.setBoolean(10, event.heard());
      letter.setString(11, event.text());
      letter.setObject(13, event.message() == 0 ? null : event.message());
      switch (event) {
        case Letter.Said said -> {
          letter.setString(9, said.said().toNick().text());
          letter.setString(12, TagText.format(said.said().said().tags()));
        }
        case Letter.Redacted redacted -> {
          letter.setString(9, redacted.toNick().text());
          letter.setString(12, null);
          redact.setLong(1, redacted.message());
          redact.executeUpdate();
        }
      }
      letter.executeUpdate();
    }
  }
}
