package parley.journal.memory;

import parley.journal.Journal;
import parley.journal.LettersContract;

/// What people write to each other, as long as the server runs.
class MemoryLettersTest extends LettersContract {
  private final Journal journal = new MemoryJournal(1000, 1 << 20, hub);

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected boolean reopen() {
    return false;
  }
}
