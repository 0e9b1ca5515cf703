package parley.server.hub;

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
        public void stop(boolean again) {}
      };

  /// Whether what someone says is the secret of which this is kept. Any thread; takes long.
  boolean isSecret(String kept, String said);

  /// Begins to stop the server; returns at once. Hub thread.
  ///
  /// @param again whether it is to be started again
  void stop(boolean again);
}
