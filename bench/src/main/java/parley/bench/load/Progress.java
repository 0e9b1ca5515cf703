package parley.bench.load;

/// Is told now and then how far a run is. Must be cheap: it is called thousands of times a second.
public interface Progress {
  /// Tells nobody.
  Progress NONE =
      (what, done, all) -> {
        // Nobody looks.
      };

  /// A run is so far.
  ///
  /// @param what is being done, such as `connecting`
  /// @param done so much of it
  /// @param all out of this
  void at(String what, long done, long all);
}
