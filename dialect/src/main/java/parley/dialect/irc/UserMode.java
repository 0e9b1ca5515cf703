package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_UMODEUNKNOWNFLAG;
import static parley.wire.irc.Numeric.ERR_USERSDONTMATCH;
import static parley.wire.irc.Numeric.RPL_SNOMASK;
import static parley.wire.irc.Numeric.RPL_UMODEIS;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Operator;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.wire.irc.IrcMessage;

/// `MODE nick [modes]`, which is for oneself only (RFC 2812 §3.1.5).
///
/// Most modes are a person's own will. `o` and `s` belong to operators of the server: `o` can only
/// be given up, and `s` says of what they are told. `r` shows who is logged in to an account. `x`
/// holds of those whose address is cloaked, and cannot be changed.
final class UserMode {
  /// As ISUPPORT has it.
  static final char CALLER_ID = 'g';

  /// As ISUPPORT has it.
  static final char DEAF = 'D';

  private static final char OPERATOR = 'o';
  private static final char NOTICES = 's';
  private static final char LOGGED_IN = 'r';
  private static final char CLOAKED = 'x';

  private UserMode() {}

  static void handle(IrcConversation client, String target, IrcMessage message) {
    var modes = message.param(1);
    var person = People.named(client, target);
    if (person == null) {
      Refused.noSuchNick(client, target);
    } else if (!person.equals(client.person())) {
      client.reply(ERR_USERSDONTMATCH).text("Cannot change mode for other users");
    } else if (modes == null || modes.isEmpty()) {
      show(client);
      tellTopics(client);
    } else {
      change(client, modes, message.param(2));
    }
  }

  /// What holds of the client.
  static void show(IrcConversation client) {
    client.reply(RPL_UMODEIS).put("+" + letters(client.person())).end();
  }

  private static void change(IrcConversation client, String modes, @Nullable String param) {
    var flags = EnumSet.noneOf(PersonFlag.class);
    flags.addAll(client.person().flags());
    var operator = client.person().operator();
    boolean on = true;
    boolean unknown = false;
    for (int i = 0; i < modes.length(); i++) {
      char letter = modes.charAt(i);
      var flag = flag(letter);
      if (letter == '+' || letter == '-') {
        on = letter == '+';
      } else if (letter == NOTICES) {
        operator = operator == null ? null : Topics.changed(operator, on, param);
      } else if (letter == OPERATOR) {
        // Nobody makes themselves an operator: that is ignored, and not unknown (RFC 2812 §3.1.5).
        operator = on ? operator : null;
      } else if (flag == null) {
        // One logs in by other means.
        unknown |= letter != LOGGED_IN && letter != CLOAKED;
      } else if (on) {
        flags.add(flag);
      } else {
        flags.remove(flag);
      }
    }
    var session = client.host().session();
    perform(client, new Command.ChangePerson(session, flags));
    var before = client.person().operator();
    perform(client, new Command.ChangeOperator(session, operator));
    if (operator != null && !operator.equals(before)) {
      tellTopics(client);
    }
    if (unknown) {
      client.reply(ERR_UMODEUNKNOWNFLAG).text("Unknown MODE flag");
    }
  }

  private static void perform(IrcConversation client, Command command) {
    var refusal = client.perform(command);
    if (refusal != null) {
      Refused.reply(client, "MODE", client.name(), refusal);
    }
  }

  /// Tells an operator of what they are told.
  static void tellTopics(IrcConversation client) {
    var operator = client.person().operator();
    if (operator != null && !operator.topics().isEmpty()) {
      client
          .reply(RPL_SNOMASK)
          .put("+" + Topics.letters(operator.topics()))
          .text("Server notice mask");
    }
  }

  /// What changed from one to the other: `+i-w`.
  static String changed(Set<PersonFlag> before, Set<PersonFlag> after) {
    var added = letters(after.stream().filter(flag -> !before.contains(flag)));
    var removed = letters(before.stream().filter(flag -> !after.contains(flag)));
    return change(added, removed);
  }

  /// The same for what makes an operator.
  static String changed(@Nullable Operator before, @Nullable Operator after) {
    var then = letters(before);
    var now = letters(after);
    return change(without(now, then), without(then, now));
  }

  private static String change(String added, String removed) {
    return (added.isEmpty() ? "" : "+" + added) + (removed.isEmpty() ? "" : "-" + removed);
  }

  private static String without(String letters, String known) {
    return sorted(letters.chars().filter(c -> known.indexOf(c) < 0).mapToObj(c -> (char) c));
  }

  /// All letters, as RPL_MYINFO has them.
  static String all() {
    var own = Stream.of(PersonFlag.values()).map(UserMode::letter);
    return sorted(Stream.concat(own, Stream.of(OPERATOR, NOTICES, LOGGED_IN, CLOAKED)));
  }

  /// All that hold of a person.
  static String letters(Person person) {
    var own = person.flags().stream().map(UserMode::letter);
    var identity = person.identity();
    var others = new StringBuilder(letters(person.operator()));
    if (person.account() != null) {
      others.append(LOGGED_IN);
    }
    if (!identity.host().equals(identity.address())) {
      others.append(CLOAKED);
    }
    return sorted(Stream.concat(own, others.chars().mapToObj(c -> (char) c)));
  }

  private static String letters(@Nullable Operator operator) {
    if (operator == null) {
      return "";
    }
    return operator.topics().isEmpty() ? "o" : "os";
  }

  private static String letters(Stream<PersonFlag> flags) {
    return sorted(flags.map(UserMode::letter));
  }

  private static String sorted(Stream<Character> letters) {
    return letters.sorted().map(String::valueOf).collect(Collectors.joining());
  }

  private static char letter(PersonFlag flag) {
    return switch (flag) {
      case BOT -> 'B';
      case CALLER_ID -> CALLER_ID;
      case DEAF -> DEAF;
      case INVISIBLE -> 'i';
      case NO_CTCP -> 'T';
      case REGISTERED_ONLY -> 'R';
      case SECURE -> 'Z';
      case SOFT_CALLER_ID -> 'G';
      case WALLOPS -> 'w';
    };
  }

  private static @Nullable PersonFlag flag(char letter) {
    for (PersonFlag flag : PersonFlag.values()) {
      if (letter(flag) == letter) {
        return flag;
      }
    }
    return null;
  }
}
