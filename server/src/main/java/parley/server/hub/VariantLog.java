package parley.server.hub;

import org.jspecify.annotations.Nullable;
import parley.core.Event;
import parley.dialect.Variant;

/// A variant, and its log in the open batch. Exists once per variant, so that the groups of all
/// rooms append to the same log.
final class VariantLog {
  final Variant variant;
  @Nullable TurnLog log;

  /// The event that was rendered last in this batch, and where it is; nothing where the variant has
  /// no words for it.
  @Nullable Event rendered;

  int renderedFrom;
  int renderedTo;

  VariantLog(Variant variant) {
    this.variant = variant;
  }
}
