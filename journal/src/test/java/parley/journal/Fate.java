package parley.journal;

import org.jspecify.annotations.Nullable;

/// What a test hears of an append. Hearing it twice is an error.
public final class Fate implements Journal.Outcome {
  private boolean told;
  private @Nullable String failure;

  @Override
  public void kept() {
    tell();
  }

  @Override
  public void failed(String reason) {
    tell();
    failure = reason;
  }

  /// Whether anything was heard yet.
  public boolean isTold() {
    return told;
  }

  /// Whether the events are kept.
  public boolean isKept() {
    return told && failure == null;
  }

  /// Why they are not; null where they are, or nothing was heard.
  public @Nullable String failure() {
    return failure;
  }

  private void tell() {
    if (told) {
      throw new AssertionError("told twice");
    }
    told = true;
  }
}
