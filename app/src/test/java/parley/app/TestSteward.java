package parley.app;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.server.hub.Hub;
import parley.server.hub.Steward;

/// A steward for whom a secret is kept as it is, and who only ends the connections, for the process
/// is the test's.
final class TestSteward implements Steward {
  private @Nullable Hub hub;

  /// Whose connections to end.
  void serve(Hub served) {
    hub = served;
  }

  @Override
  public boolean isSecret(String kept, String said) {
    return kept.equals(said);
  }

  @Override
  public String configurationName() {
    return "parley.toml";
  }

  @Override
  public Supplier<List<String>> reread() {
    return () -> List.of("Nothing has changed");
  }

  @Override
  public void stop(boolean again) {
    if (hub != null) {
      hub.stop();
    }
  }
}
