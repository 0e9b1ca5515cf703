package parley.core;

/// Which person, while they are here. Greater for who came later.
public record PersonId(long value) {
  /// Whoever did what is read back from a journal.
  public static final PersonId FORMER = new PersonId(0);
}
