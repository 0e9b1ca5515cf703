package parley.server.hub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.journal.Journal;
import parley.journal.Recovered;

/// A journal that answers when it is told to, or in the next turn.
final class SlowJournal implements Journal {
  /// What was given to it in one go.
  private record Group(List<Kept> events, Outcome outcome) {}

  private record Question(HistoryQuery query, Answer answer) {}

  final List<Kept> events = new ArrayList<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Deque<Question> questions = new ArrayDeque<>();
  private boolean slow;

  /// From now on it answers only when it is told to.
  void slow() {
    slow = true;
  }

  /// Keeps what waits, and is quick again.
  void quick() {
    slow = false;
    boolean _ = settle();
  }

  /// Answers all that waits, unless it is slow. Returns whether there was anything.
  boolean settle() {
    boolean any = false;
    while (!slow && !(groups.isEmpty() && questions.isEmpty())) {
      any = true;
      if (groups.isEmpty()) {
        answer();
      } else {
        keep();
      }
    }
    return any;
  }

  /// How many groups wait.
  int waiting() {
    return groups.size();
  }

  /// How many events are in the group that waits.
  int waitingEvents() {
    return groups.getFirst().events().size();
  }

  void keep() {
    var group = groups.removeFirst();
    events.addAll(group.events());
    group.outcome().kept();
  }

  void refuse() {
    groups.removeFirst().outcome().failed("disk full");
  }

  void answer() {
    look().run();
  }

  /// Reads what is asked for now, to be told later.
  Runnable look() {
    var question = questions.removeFirst();
    var found = question.query().of(events);
    return () -> question.answer().found(found);
  }

  void cannotRead() {
    questions.removeFirst().answer().failed("disk broken");
  }

  @Override
  public Recovered recover() {
    return Recovered.NOTHING;
  }

  @Override
  public void append(List<Kept> group, Outcome outcome) {
    groups.add(new Group(group, outcome));
  }

  @Override
  public void read(HistoryQuery query, Answer answer) {
    questions.add(new Question(query, answer));
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
