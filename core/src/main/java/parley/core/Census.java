package parley.core;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What is known of everyone without looking at each. Part of [Chat]'s state: whoever changes a
/// person takes them out before, and puts them in after.
final class Census {
  private final Map<PersonFlag, Integer> flagged = new EnumMap<>(PersonFlag.class);
  private final Set<Person> operators = new LinkedHashSet<>();

  void with(Person person) {
    count(person, 1);
    if (person.operator != null) {
      operators.add(person);
    }
  }

  void without(Person person) {
    count(person, -1);
    operators.remove(person);
  }

  private void count(Person person, int change) {
    for (PersonFlag flag : person.flags) {
      flagged.merge(flag, change, Integer::sum);
    }
  }

  int count(PersonFlag flag) {
    return flagged.getOrDefault(flag, 0);
  }

  Collection<Person> operators() {
    return Collections.unmodifiableCollection(operators);
  }
}
