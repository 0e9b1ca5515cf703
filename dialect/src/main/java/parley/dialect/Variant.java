package parley.dialect;

import parley.core.Event;
import parley.wire.LineWriter;

/// One way to render events: a dialect with all that makes a difference to what is seen (IRC:
/// capabilities). Compared by identity, so conversations that see alike share one.
public interface Variant {
  /// Writes the event's lines as others than its actor see them, or nothing where this dialect has
  /// no words for it. Called once per event for all who share the variant.
  void render(Event event, LineWriter out);

  /// Writes a kept event as part of the history, or nothing.
  void renderHistory(Event.Kept event, LineWriter out);
}
