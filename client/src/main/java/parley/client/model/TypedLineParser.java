package parley.client.model;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what a person typed.
final class TypedLineParser {
  private static final int COUNT_DIGITS_MAX = 6;

  private TypedLineParser() {}

  static TypedLine parse(String line) {
    String word = line.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return new TypedLine.Blank();
    }
    if (word.equals("quit") || word.equals("exit")) {
      return new TypedLine.Quit(null);
    }
    if (line.startsWith("//")) {
      return new TypedLine.Say(line.substring(1));
    }
    return line.startsWith("/") ? command(line) : new TypedLine.Say(line);
  }

  private static TypedLine command(String line) {
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1).strip();
    SlashCommand command = SlashCommand.of(word);
    if (command != null) {
      return command(command, rest);
    }
    return word.equalsIgnoreCase("/exit") ? new TypedLine.Quit(null) : new TypedLine.Unknown(word);
  }

  private static TypedLine command(SlashCommand command, String rest) {
    return switch (command) {
      case HELP -> new TypedLine.Help();
      case JOIN -> needed(command, rest, TypedLineParser::join);
      case PART -> new TypedLine.Part(orNull(rest));
      case ROOM, WIN -> needed(command, rest, TypedLine.Switch::new);
      case MSG -> message(rest);
      case ME -> needed(command, rest, TypedLine.Me::new);
      case NICK -> needed(command, rest, TypedLine.Nick::new);
      case USERS -> new TypedLine.Users(orNull(rest));
      case ROOMS -> new TypedLine.Rooms();
      case TOPIC -> new TypedLine.Topic(orNull(rest));
      case AWAY -> new TypedLine.Away(orNull(rest));
      case WHOIS -> needed(command, rest, TypedLine.Whois::new);
      case HISTORY -> history(rest);
      case RAW -> needed(command, rest, TypedLine.Raw::new);
      case QUIT -> new TypedLine.Quit(orNull(rest));
    };
  }

  private static TypedLine needed(
      SlashCommand command, String rest, Function<String, TypedLine> made) {
    return rest.isEmpty() ? new TypedLine.Incomplete(command) : made.apply(rest);
  }

  private static TypedLine join(String rest) {
    int space = rest.indexOf(' ');
    return space < 0
        ? new TypedLine.Join(rest, null)
        : new TypedLine.Join(rest.substring(0, space), rest.substring(space + 1).strip());
  }

  private static TypedLine message(String rest) {
    int space = rest.indexOf(' ');
    return space < 0
        ? new TypedLine.Incomplete(SlashCommand.MSG)
        : new TypedLine.Message(rest.substring(0, space), rest.substring(space + 1).strip());
  }

  private static TypedLine history(String rest) {
    if (rest.isEmpty()) {
      return new TypedLine.History(OptionalInt.empty());
    }
    boolean digits = rest.chars().allMatch(c -> c >= '0' && c <= '9');
    int count = digits && rest.length() <= COUNT_DIGITS_MAX ? Integer.parseInt(rest) : 0;
    return count < 1
        ? new TypedLine.Incomplete(SlashCommand.HISTORY)
        : new TypedLine.History(OptionalInt.of(count));
  }

  private static @Nullable String orNull(String rest) {
    return rest.isEmpty() ? null : rest;
  }
}
