package parley.journal;

/// Hears when a journal begins to fail and when it works again: for the operator's log. Told
/// through the executor that the journal was made with.
public interface Trouble {
  /// Nothing can be kept at present. Told once, until [#ended].
  ///
  /// @param reason one line, for the operator
  void began(String reason);

  /// Events are kept again.
  void ended();
}
