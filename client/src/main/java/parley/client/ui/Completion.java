package parley.client.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.client.model.SlashCommand;
import parley.client.model.Vocabulary;

/// What Tab offers for the word before the cursor: commands at the beginning, then rooms where a
/// command takes a room, names of people anywhere else.
public final class Completion {
  private static final Set<String> WITH_ROOM = Set.of("/join", "/part", "/room", "/users");

  private Completion() {}

  /// One offer: the word, and what is put after it.
  public record Offer(String word, String suffix) {}

  /// The offers for the line up to the cursor, in order.
  public static List<Offer> of(String before, Vocabulary vocabulary) {
    int start = before.lastIndexOf(' ') + 1;
    String word = before.substring(start);
    if (start == 0 && word.startsWith("/")) {
      List<String> commands = vocabulary.commands().stream().map(SlashCommand::word).toList();
      return matching(commands, word, " ");
    }
    boolean roomWanted = WITH_ROOM.contains(first(before)) || word.startsWith("#");
    if (roomWanted) {
      return rooms(vocabulary.rooms(), word);
    }
    return word.isEmpty() ? List.of() : matching(vocabulary.nicks(), word, start == 0 ? ": " : " ");
  }

  private static String first(String before) {
    int space = before.indexOf(' ');
    return space < 0 ? "" : before.substring(0, space).toLowerCase(Locale.ROOT);
  }

  /// Rooms are found without their `#` too.
  private static List<Offer> rooms(List<String> rooms, String word) {
    List<Offer> offers = new ArrayList<>(matching(rooms, word, " "));
    if (!word.startsWith("#")) {
      offers.addAll(matching(rooms, "#" + word, " "));
    }
    return offers.stream().distinct().toList();
  }

  private static List<Offer> matching(List<String> words, String begun, String suffix) {
    return words.stream()
        .filter(word -> word.regionMatches(true, 0, begun, 0, begun.length()))
        .sorted(Comparator.comparing(word -> word.toLowerCase(Locale.ROOT)))
        .map(word -> new Offer(word, suffix))
        .toList();
  }
}
