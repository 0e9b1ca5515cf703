package parley.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;

/// What a test hears of a question about history. Hearing it twice is an error.
public final class Reading implements Journal.Answer {
  private @Nullable List<Kept> found;
  private @Nullable String failure;

  @Override
  public void found(List<Kept> events) {
    tell();
    found = events;
  }

  @Override
  public void failed(String reason) {
    tell();
    failure = reason;
  }

  /// Whether anything was heard yet.
  public boolean isTold() {
    return found != null || failure != null;
  }

  /// Why it could not be read; null where it could.
  public @Nullable String failure() {
    return failure;
  }

  /// What was found.
  public List<Kept> events() {
    if (found == null) {
      throw new AssertionError("nothing found: " + failure);
    }
    return found;
  }

  private void tell() {
    if (isTold()) {
      throw new AssertionError("told twice");
    }
  }
}
