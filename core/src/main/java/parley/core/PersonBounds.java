package parley.core;

/// The bounds of what is remembered of and for persons.
///
/// @param departedMax of how many who left it is known who they were, at least 0
/// @param monitoredMax nicks that a session may ask to be told of, at least 1
/// @param silencedMax masks of those whom a person does not want to hear, at least 1
/// @param acceptedMax persons whom one accepts who asks first, at least 1
public record PersonBounds(int departedMax, int monitoredMax, int silencedMax, int acceptedMax) {
  /// The usual bounds.
  public static final PersonBounds USUAL = new PersonBounds(1000, 100, 32, 64);
}
