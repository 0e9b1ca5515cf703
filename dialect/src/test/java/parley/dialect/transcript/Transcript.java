package parley.dialect.transcript;

import java.util.List;

/// A conversation between clients and a server, as a file has it.
///
/// @param name where it was read from
/// @param language what clients speak that do not say otherwise: the first word of the file
/// @param fact what it shows: the rest of the first line
/// @param steps its lines, without comments
public record Transcript(String name, String language, String fact, List<Step> steps) {
  /// Copies the steps.
  public Transcript {
    steps = List.copyOf(steps);
  }

  /// Reads a file's text.
  ///
  /// @throws IllegalArgumentException naming file and line, where it is no transcript
  public static Transcript parse(String name, String text) {
    return new TranscriptParser(name).parse(text);
  }
}
