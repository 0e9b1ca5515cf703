package parley.journal.memory;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import parley.core.ReadMarker;
import parley.journal.MarkerStore;

/// Markers that end with the server: the chat itself knows them as long as it runs.
public final class MemoryMarkers implements MarkerStore {
  private final Executor hub;

  /// @param hub leads to the hub's thread
  public MemoryMarkers(Executor hub) {
    this.hub = hub;
  }

  @Override
  public void keep(String account, ReadMarker.Target target, Instant until) {}

  @Override
  public void find(String account, Finding answer) {
    hub.execute(() -> answer.found(Map.of()));
  }
}
