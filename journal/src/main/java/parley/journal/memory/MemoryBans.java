package parley.journal.memory;

import java.util.List;
import java.util.function.Consumer;
import parley.core.ServerBan;
import parley.journal.BanStore;

/// Bans that end with the server: nothing is kept.
public final class MemoryBans implements BanStore {
  /// Keeps nothing.
  public MemoryBans() {}

  @Override
  public List<ServerBan> all() {
    return List.of();
  }

  @Override
  public void keep(ServerBan ban, Consumer<String> failed) {}

  @Override
  public void forget(ServerBan ban, Consumer<String> failed) {}
}
