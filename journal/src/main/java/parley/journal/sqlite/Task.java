package parley.journal.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.journal.Journal.Answer;
import parley.journal.Journal.Outcome;

/// What the hub asks of the writer's thread.
sealed interface Task {
  /// Events to be kept together.
  ///
  /// @param bytes what they take in memory, roughly
  /// @param outcome whom to tell; null where they were told as kept already
  record Group(List<Kept> events, long bytes, @Nullable Outcome outcome) implements Task {}

  /// A question about history, to be answered when everything before it is written.
  record Look(HistoryQuery query, Answer answer) implements Task {}

  /// The end, after everything before it.
  record Stop() implements Task {}
}
