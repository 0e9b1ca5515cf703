package parley.dialect.irc;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.core.NoticeTopic;
import parley.core.Operator;
import parley.core.Privilege;

/// What operators want to be told: the letters behind user mode `s`.
final class Topics {
  private Topics() {}

  /// `+s` alone is everything, `-s` alone nothing; `+s +cf-k` changes single topics.
  static Operator changed(Operator operator, boolean on, @Nullable String letters) {
    var topics = EnumSet.noneOf(NoticeTopic.class);
    if (!on || !operator.may(Privilege.NOTICES)) {
      return operator.hearing(topics);
    }
    if (letters == null) {
      return operator.hearing(EnumSet.allOf(NoticeTopic.class));
    }
    topics.addAll(operator.topics());
    boolean add = true;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter == '+' || letter == '-') {
        add = letter == '+';
        continue;
      }
      for (NoticeTopic topic : NoticeTopic.values()) {
        boolean meant = letter == '*' || letter(topic) == letter;
        boolean _ = meant && (add ? topics.add(topic) : topics.remove(topic));
      }
    }
    return operator.hearing(topics);
  }

  /// All letters of these, in alphabetical order.
  static String letters(Set<NoticeTopic> topics) {
    return topics.stream()
        .map(topic -> String.valueOf(letter(topic)))
        .sorted()
        .collect(Collectors.joining());
  }

  private static char letter(NoticeTopic topic) {
    return switch (topic) {
      case BANS -> 'b';
      case CONNECTS -> 'c';
      case FLOODS -> 'f';
      case KILLS -> 'k';
      case OPERATORS -> 'o';
      case SERVER -> 'r';
    };
  }
}
