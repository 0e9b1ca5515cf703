package parley.core;

import org.jspecify.annotations.Nullable;

/// That a room has another name, or writes it otherwise.
///
/// @param from what it was called
/// @param to what it is called
/// @param reason may be empty
public record NewName(RoomName from, RoomName to, String reason) {
  /// The other way round, since it could not be kept.
  NewName back() {
    return new NewName(to, from, "it could not be kept");
  }

  /// All of it as one line, for journals; [#parse] understands it. No name has a space in it.
  public String text() {
    var both = from.text() + " " + to.text();
    return reason.isEmpty() ? both : both + " " + reason;
  }

  /// What such a line says; null where it is none.
  public static @Nullable NewName parse(String text, CaseMapping casemapping) {
    var words = text.split(" ", 3);
    return words.length < 2
        ? null
        : new NewName(
            casemapping.storedRoom(words[0]),
            casemapping.storedRoom(words[1]),
            words.length < 3 ? "" : words[2]);
  }
}
