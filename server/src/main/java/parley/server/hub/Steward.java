package parley.server.hub;

import java.util.List;
import java.util.function.Supplier;

/// What operators ask for and the hub cannot do itself.
public interface Steward {
  /// One who does nothing.
  Steward NONE =
      new Steward() {
        @Override
        public boolean isSecret(String kept, String said) {
          return false;
        }

        @Override
        public String configurationName() {
          return "*";
        }

        @Override
        public Supplier<List<String>> reread() {
          return List::of;
        }

        @Override
        public void stop(boolean again) {}
      };

  /// Whether what someone says is the secret of which this is kept. Any thread; takes long.
  boolean isSecret(String kept, String said);

  /// What the configuration is called, one word.
  String configurationName();

  /// Reads the configuration again. Any thread; takes long.
  ///
  /// @return applies it, on the hub's thread, and says line by line what came of it
  Supplier<List<String>> reread();

  /// Begins to stop the server; returns at once. Hub thread.
  ///
  /// @param again whether it is to be started again
  void stop(boolean again);
}
