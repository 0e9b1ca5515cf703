package parley.journal.memory;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.Nick;
import parley.core.RecentMap;
import parley.journal.MetadataStore;

/// What is kept with accounts, in memory and bounded: of those accounts of which something was said
/// last. It is gone with the process.
public final class MemoryMetadata implements MetadataStore {
  private final Map<Nick, Metadata> metadata;
  private final Executor hub;

  /// @param accountsMax of how many accounts something is kept
  /// @param hub leads to the hub's thread
  public MemoryMetadata(int accountsMax, Executor hub) {
    this.metadata = new RecentMap<>(accountsMax);
    this.hub = hub;
  }

  @Override
  public void find(Nick account, Finding answer) {
    var found = metadata.getOrDefault(account, Metadata.NONE);
    hub.execute(() -> answer.found(found));
  }

  @Override
  public void keep(Nick account, MetadataKey key, @Nullable String value, Consumer<String> failed) {
    var before = metadata.getOrDefault(account, Metadata.NONE);
    var after = before.with(key, value);
    if (after.isEmpty()) {
      metadata.remove(account);
    } else if (after.size() <= KEYS_MAX) {
      metadata.put(account, after);
    }
  }
}
