package parley.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A command that begins with a slash.
public enum SlashCommand {
  /// The list of commands.
  HELP("", "show this list"),
  /// Enter a room.
  JOIN("ROOM [KEY]", "enter a room"),
  /// Leave a room.
  PART("[ROOM]", "leave a room"),
  /// Show a room that one is in.
  ROOM("ROOM", "show another room that you are in"),
  /// The same by number.
  WIN("NUMBER", "show the room with this number"),
  /// A private message.
  MSG("NAME TEXT", "say something to one person only"),
  /// An action.
  ME("TEXT", "say what you do"),
  /// Another name.
  NICK("NAME", "take another name"),
  /// Who is here.
  USERS("[ROOM]", "see who is here"),
  /// Which rooms there are.
  ROOMS("", "see which rooms there are"),
  /// See or set the topic.
  TOPIC("[TEXT]", "see or set the topic"),
  /// Go away or come back.
  AWAY("[REASON]", "be away; without a reason, be back"),
  /// About a person.
  WHOIS("NAME", "ask about a person"),
  /// Earlier messages.
  HISTORY("[COUNT]", "see earlier messages"),
  /// A line of the protocol.
  RAW("LINE", "send a line to the server as it is"),
  /// Leave.
  QUIT("[REASON]", "leave; so do quit and exit alone");

  private final String arguments;
  private final String meaning;

  SlashCommand(String arguments, String meaning) {
    this.arguments = arguments;
    this.meaning = meaning;
  }

  /// The command as it is typed: `/join`.
  public String word() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  /// How it is used: `/join ROOM [KEY]`.
  public String usage() {
    return arguments.isEmpty() ? word() : word() + " " + arguments;
  }

  /// What it does, in a few words.
  public String meaning() {
    return meaning;
  }

  /// The command of a word with its slash, in any case; null where there is none.
  static @Nullable SlashCommand of(String word) {
    for (SlashCommand command : values()) {
      if (command.word().equalsIgnoreCase(word)) {
        return command;
      }
    }
    return null;
  }
}
