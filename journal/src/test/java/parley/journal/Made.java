package parley.journal;

import java.time.Instant;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.Event.MessageSaid;
import parley.core.Event.RoomRenamed;
import parley.core.NewName;
import parley.core.Origin;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Utterance;

/// Events that a test makes itself, as journals give them back.
final class Made {
  private static final Origin ORIGIN =
      new Origin(CaseMapping.PRECIS.storedNick("Zoë"), "zoe", "192.0.2.1");

  private Made() {}

  static RoomName room(String name) {
    return CaseMapping.PRECIS.storedRoom(name);
  }

  static Kept message(String room, long sequence, long id) {
    var said = new Utterance(Speech.MESSAGE, "again");
    return new MessageSaid(room(room), sequence, null, ORIGIN, said, stamp(id));
  }

  static Kept renaming(String from, String to, long sequence, long id) {
    var name = new NewName(room(from), room(to), "");
    return new RoomRenamed(room(from), sequence, null, ORIGIN, name, stamp(id));
  }

  private static Stamp stamp(long id) {
    return new Stamp(Instant.ofEpochMilli(1_800_000_000_000L), id);
  }
}
