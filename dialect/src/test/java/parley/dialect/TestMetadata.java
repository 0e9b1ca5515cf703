package parley.dialect;

import java.util.HashMap;
import java.util.Map;
import parley.core.Chat;
import parley.core.Event;
import parley.core.Metadata;
import parley.core.MetadataKey;

/// What is kept with the accounts of a [TestChat].
final class TestMetadata {
  private final Chat chat;
  private final Map<String, Metadata> kept = new HashMap<>();

  TestMetadata(Chat chat) {
    this.chat = chat;
  }

  /// Someone logs in to this account.
  void load(String account) {
    chat.descriptions().know(account, kept.getOrDefault(account, Metadata.NONE));
  }

  /// This has just happened.
  void follow(Event event) {
    if (event instanceof Event.PersonDescribed described
        && described.origin().account() != null
        && !described.fromAccount()) {
      var before = kept.getOrDefault(described.origin().account(), Metadata.NONE);
      kept.put(described.origin().account(), before.with(described.key(), described.value()));
    } else if (event instanceof Event.AccountChanged changed && changed.account() != null) {
      var person = chat.person(changed.actor());
      var all = kept.getOrDefault(changed.account(), Metadata.NONE);
      if (person != null) {
        for (Map.Entry<MetadataKey, String> own : person.metadata().values().entrySet()) {
          all = all.with(own.getKey(), own.getValue());
        }
      }
      kept.put(changed.account(), all);
    }
  }
}
