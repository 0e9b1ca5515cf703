package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_UMODEUNKNOWNFLAG;
import static parley.wire.irc.Numeric.ERR_USERSDONTMATCH;
import static parley.wire.irc.Numeric.RPL_UMODEIS;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.PersonFlag;

/// `MODE nick [modes]`, which is for oneself only (RFC 2812 §3.1.5).
final class UserMode {
  private UserMode() {}

  static void handle(IrcConversation client, String target, @Nullable String modes) {
    var person = People.named(client, target);
    if (person == null) {
      Refused.noSuchNick(client, target);
    } else if (!person.equals(client.person())) {
      client.reply(ERR_USERSDONTMATCH).text("Cannot change mode for other users");
    } else if (modes == null || modes.isEmpty()) {
      show(client);
    } else {
      change(client, modes);
    }
  }

  /// What holds of the client.
  static void show(IrcConversation client) {
    client.reply(RPL_UMODEIS).put("+" + letters(client.person().flags())).end();
  }

  private static void change(IrcConversation client, String modes) {
    var flags = EnumSet.noneOf(PersonFlag.class);
    flags.addAll(client.person().flags());
    boolean on = true;
    boolean unknown = false;
    for (int i = 0; i < modes.length(); i++) {
      char letter = modes.charAt(i);
      var flag = flag(letter);
      if (letter == '+' || letter == '-') {
        on = letter == '+';
      } else if (flag == null) {
        // Nobody makes themselves an operator: that is ignored, and not unknown (RFC 2812 §3.1.5).
        unknown |= letter != 'o' && letter != 'O';
      } else if (on) {
        flags.add(flag);
      } else {
        flags.remove(flag);
      }
    }
    if (unknown) {
      client.reply(ERR_UMODEUNKNOWNFLAG).text("Unknown MODE flag");
    }
    var refusal = client.perform(new Command.ChangePerson(client.host().session(), flags));
    if (refusal != null) {
      Refused.reply(client, "MODE", client.name(), refusal);
    }
  }

  /// What changed from one to the other: `+i-w`.
  static String changed(Set<PersonFlag> before, Set<PersonFlag> after) {
    var added = letters(after.stream().filter(flag -> !before.contains(flag)));
    var removed = letters(before.stream().filter(flag -> !after.contains(flag)));
    return (added.isEmpty() ? "" : "+" + added) + (removed.isEmpty() ? "" : "-" + removed);
  }

  /// All letters, as RPL_MYINFO has them.
  static String all() {
    return letters(Stream.of(PersonFlag.values()));
  }

  private static String letters(Set<PersonFlag> flags) {
    return letters(flags.stream());
  }

  private static String letters(Stream<PersonFlag> flags) {
    return flags.map(UserMode::letter).sorted().map(String::valueOf).collect(Collectors.joining());
  }

  private static char letter(PersonFlag flag) {
    return switch (flag) {
      case BOT -> 'B';
      case DEAF -> 'D';
      case INVISIBLE -> 'i';
      case NO_CTCP -> 'T';
      case REGISTERED_ONLY -> 'R';
      case SECURE -> 'Z';
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
