package parley.server.hub;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.CaseMapping;
import parley.core.Chat;
import parley.journal.Recovered;

/// What a journal knows from earlier runs, brought back into the chat.
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final int HIDDEN_NAMED_MAX = 20;

  private Recovery() {}

  static void restore(Chat chat, Recovered recovered, CaseMapping casemapping, Instant now) {
    for (var room : recovered.rooms()) {
      chat.restore(room.name(), room.opened(), room.sequence(), room.topic());
      if (room.settings() != null) {
        chat.restore(room.name(), room.settings(), now);
      }
      chat.descriptions().restore(chat.room(room.name()), room.metadata());
    }
    var hidden = recovered.hidden();
    if (!hidden.isEmpty()) {
      LOG.warn(
          "hidden={} which={}: with names.casemapping={} they are named as older ones",
          hidden.size(),
          hidden.stream().limit(HIDDEN_NAMED_MAX).toList(),
          casemapping);
    }
  }
}
