package parley.app;

import java.util.List;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.Recovered;

/// A journal that can be broken, and that knows what it still owes an answer to. Hub thread only.
final class BreakableJournal implements Journal {
  private final Journal journal;
  private boolean broken;
  private int owed;

  BreakableJournal(Journal journal) {
    this.journal = journal;
  }

  /// From now on it keeps nothing, or everything again.
  void setBroken(boolean to) {
    broken = to;
  }

  /// Whether everything that was asked of it has been answered.
  boolean isQuiet() {
    return owed == 0;
  }

  @Override
  public Recovered recover() throws JournalException {
    return journal.recover();
  }

  @Override
  public void append(List<Kept> events, Outcome outcome) {
    if (broken) {
      outcome.failed("broken by a test");
      return;
    }
    owed++;
    journal.append(
        events,
        new Outcome() {
          @Override
          public void kept() {
            owed--;
            outcome.kept();
          }

          @Override
          public void failed(String reason) {
            owed--;
            outcome.failed(reason);
          }
        });
  }

  @Override
  public void read(HistoryQuery query, Answer answer) {
    owed++;
    journal.read(
        query,
        new Answer() {
          @Override
          public void found(List<Kept> events) {
            owed--;
            answer.found(events);
          }

          @Override
          public void failed(String reason) {
            owed--;
            answer.failed(reason);
          }
        });
  }

  @Override
  public void close() {
    journal.close();
  }
}
