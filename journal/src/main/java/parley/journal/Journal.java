package parley.journal;

import java.util.List;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;

/// The kept log: what was said and decided in every room, and what people who have accounts wrote
/// to each other, in order.
///
/// Called from the hub's thread alone, and never blocks it: work happens on the journal's own
/// thread, answers come back through the `Executor` that the implementation was made with, which
/// leads to the hub's thread. One group is under way at a time; the hub collects what arrives
/// meanwhile into the next.
public interface Journal extends AutoCloseable {
  /// What is known from earlier runs. Called once, before all else; may block.
  ///
  /// @throws JournalException with a one-line message for the operator where it cannot be read
  Recovered recover() throws JournalException;

  /// Keeps these events: all or none, in this order. Appends are kept in the order of the calls.
  ///
  /// Times are kept to the millisecond. Ids grow from event to event, over all rooms. Where ids or
  /// sequences do not follow what was appended before, the append fails: a journal has no gaps.
  ///
  /// From [parley.core.Event.RoomRenamed] on, a room goes on under its new name, and all that is
  /// kept of it is found by that name alone.
  ///
  /// @param events at least one; within a room their sequences follow what was kept before
  /// @param outcome told once, through the executor
  void append(List<Kept> events, Outcome outcome);

  /// Reads part of a history, oldest first.
  ///
  /// What was appended before is in it, if it could be kept; the answer waits for that. What is
  /// appended while it waits may be in it too: `before` bounds it exactly. Where events of other
  /// kinds lie between those asked for, a journal may stop before `limit` are found.
  ///
  /// @param query which part
  /// @param answer told once, through the executor
  void read(HistoryQuery query, Answer answer);

  /// Waits until everything appended is kept, then lets go of the files. Blocks for at most a few
  /// seconds.
  @Override
  void close();

  /// What became of an append.
  interface Outcome {
    /// All of it is kept, as firmly as was configured.
    void kept();

    /// Nothing of it is kept. `reason` is for the operator, not for peers.
    void failed(String reason);
  }

  /// What was read.
  interface Answer {
    /// The events, oldest first; empty where there are none.
    void found(List<Kept> events);

    /// It could not be read. `reason` is for the operator, not for peers.
    void failed(String reason);
  }
}
