package parley.server.hub;

import org.jspecify.annotations.Nullable;
import parley.dialect.Variant;

/// A variant, and its log in the open batch. Exists once per variant, so that the groups of all
/// rooms append to the same log.
final class VariantLog {
  final Variant variant;
  @Nullable TurnLog log;

  /// Where the event that is being told was rendered, and which event that is; `-1` when none.
  long renderedEvent = -1;

  int renderedFrom;
  int renderedTo;

  VariantLog(Variant variant) {
    this.variant = variant;
  }
}
