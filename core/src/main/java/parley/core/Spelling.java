package parley.core;

import java.util.List;

/// What one must know of every script to judge a name. It takes libraries, and this module has
/// none: `parley.names` does. Hub thread, and the thread that reads the configuration.
public interface Spelling {
  /// Takes every name for well written, and none for like another.
  Spelling ANY =
      new Spelling() {
        @Override
        public boolean allows(String nick) {
          return true;
        }

        @Override
        public List<String> looks(String name) {
          return List.of();
        }
      };

  /// Whether this is a well written nick. Asked only of one with characters beyond ASCII that is
  /// otherwise valid.
  boolean allows(String nick);

  /// What a name looks like: two names look alike where they have one of these in common, or where
  /// one of these of the first is, whatever its case, the second, which is ASCII. Asked only of a
  /// name with characters beyond ASCII. Lower case; none where it does not matter.
  List<String> looks(String name);
}
