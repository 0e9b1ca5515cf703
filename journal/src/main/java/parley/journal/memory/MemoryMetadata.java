package parley.journal.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.Nick;
import parley.journal.MetadataStore;

/// What is kept with accounts, in memory and bounded: of those accounts of which something was said
/// last. It is gone with the process.
public final class MemoryMetadata implements MetadataStore {
  private final Map<Nick, Metadata> metadata;
  private final Executor hub;

  /// @param accountsMax of how many accounts something is kept
  /// @param hub leads to the hub's thread
  public MemoryMetadata(int accountsMax, Executor hub) {
    this.metadata = recent(accountsMax);
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

  @SuppressWarnings("serial") // It is never serialised.
  private static Map<Nick, Metadata> recent(int max) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Nick, Metadata> eldest) {
        return size() > max;
      }
    };
  }
}
