package parley.server.hub;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.CaseMapping;
import parley.core.Chat;
import parley.core.Event.AccountChanged;
import parley.core.Event.PersonDescribed;
import parley.core.Metadata;
import parley.core.Nick;
import parley.journal.MetadataStore;

/// What people say of themselves while they are logged in to an account is kept with it, and
/// brought to the chat when someone logs in, which then gives it back to them. Hub thread only.
///
/// Unlike what is said of rooms it is shown before it is kept: it is theirs alone, and they say it
/// again if it is lost.
final class KeptMetadata {
  private static final Logger LOG = LoggerFactory.getLogger(KeptMetadata.class);

  private final Chat chat;
  private final CaseMapping casemapping;
  private final MetadataStore store;

  KeptMetadata(Chat chat, MetadataStore store, CaseMapping casemapping) {
    this.chat = chat;
    this.store = store;
    this.casemapping = casemapping;
  }

  /// Someone has shown that they may log in to this account.
  ///
  /// @param then runs once what is kept with it is known to the chat, as far as it can be read
  void load(Nick account, Runnable then) {
    store.find(
        account,
        new MetadataStore.Finding() {
          @Override
          public void found(Metadata metadata) {
            chat.descriptions().know(account.text(), metadata);
            then.run();
          }

          @Override
          public void failed(String reason) {
            LOG.warn("metadata=unreadable reason=\"{}\"", reason);
            then.run();
          }
        });
  }

  /// Someone said something of themselves.
  void follow(PersonDescribed described) {
    var account = described.origin().account();
    if (account != null && !described.fromAccount()) {
      store.keep(name(account), described.key(), described.value(), KeptMetadata::failed);
    }
  }

  /// Someone logged in, or out. What they have said before is kept from now on; nothing was given
  /// back to them yet.
  void follow(AccountChanged changed) {
    var person = chat.person(changed.actor());
    if (changed.account() != null && person != null) {
      var account = name(changed.account());
      for (var entry : person.metadata().values().entrySet()) {
        store.keep(account, entry.getKey(), entry.getValue(), KeptMetadata::failed);
      }
    }
  }

  private Nick name(String account) {
    return casemapping.storedNick(account);
  }

  private static void failed(String reason) {
    LOG.warn("metadata=unkept reason=\"{}\"", reason);
  }
}
