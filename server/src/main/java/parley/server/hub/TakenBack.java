package parley.server.hub;

import java.util.List;
import parley.core.Chat;
import parley.core.Event.Kept;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomRenamed;
import parley.core.Refusal;

/// What happens to kept events that the journal refused, and to those that it holds.
final class TakenBack implements Outbox.Refused {
  private final Hub hub;
  private final Chat chat;

  TakenBack(Hub hub, Chat chat) {
    this.hub = hub;
    this.chat = chat;
  }

  @Override
  public void revert(List<Kept> events) {
    hub.happenings().closing.putOut(events);
    for (Kept event : events.reversed()) {
      chat.revert(event);
      hub.history().remove(event);
      if (event instanceof RoomRenamed renamed) {
        hub.happenings().names.takenBack(renamed);
      }
    }
  }

  @Override
  public void settled(List<Kept> events) {
    for (Kept event : events) {
      if (event instanceof RoomRenamed renamed) {
        chat.settle(renamed);
      }
    }
  }

  @Override
  public void undone(List<Connection> authors, List<Kept> events) {
    hub.happenings().closing.tell();
    for (int i = 0; i < events.size(); i++) {
      undone(authors.get(i), events.get(i));
    }
  }

  private void undone(Connection author, Kept event) {
    if (event instanceof RoomRenamed renamed) {
      hub.happenings().names.tell(renamed.back());
    }
    if (!author.ended() && !RoomChanged.beginsAnew(event)) {
      hub.attempt(author, () -> author.conversation().undone(event, Refusal.NOT_KEPT));
    }
  }
}
