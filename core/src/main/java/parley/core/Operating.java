package parley.core;

import static parley.core.Decider.NOTHING;
import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.util.Objects;
import parley.core.Command.ChangeOperator;
import parley.core.Command.TellListeners;

/// Who is an operator of the server, and what operators say.
final class Operating {
  private final Rules rules;

  Operating(Rules rules) {
    this.rules = rules;
  }

  static Decision change(ChatView chat, ChangeOperator change, Stamp stamp) {
    var person = person(chat, change.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    return Objects.equals(person.operator(), change.operator())
        ? NOTHING
        : accepted(
            new Event.OperatorChanged(
                person.id(), person.origin(), person.operator(), change.operator(), stamp));
  }

  Decision tell(ChatView chat, TellListeners tell, Stamp stamp) {
    var person = person(chat, tell.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var flaw = Speaking.flaw(rules, tell.text());
    return flaw == null
        ? accepted(new Event.ListenersTold(person.id(), person.origin(), tell.text(), stamp))
        : refused(flaw);
  }
}
