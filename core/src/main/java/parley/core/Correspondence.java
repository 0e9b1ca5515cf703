package parley.core;

/// What the owners of two accounts wrote to each other while both were logged in, as one of them
/// sees it: what did not reach them is not in it.
///
/// @param own the name of the account of the one who looks, or who wrote
/// @param other the name of the other one's, or the same for what people write to themselves
public record Correspondence(String own, String other) implements Strand {
  /// As the other one sees it.
  public Correspondence seenByOther() {
    return new Correspondence(/* own= */ other, /* other= */ own);
  }

  @Override
  public boolean has(Event.Kept event) {
    return event instanceof Letter letter
        && (letter.strand().equals(this)
            || (letter.heard() && letter.strand().equals(seenByOther())));
  }
}
