package parley.client.model;

import java.util.List;

/// The words that Tab completes.
public record Vocabulary(List<SlashCommand> commands, List<String> nicks, List<String> rooms) {
  /// Copies the lists.
  public Vocabulary {
    commands = List.copyOf(commands);
    nicks = List.copyOf(nicks);
    rooms = List.copyOf(rooms);
  }

  /// Commands and nothing else.
  public static Vocabulary of(List<SlashCommand> commands) {
    return new Vocabulary(commands, List.of(), List.of());
  }
}
