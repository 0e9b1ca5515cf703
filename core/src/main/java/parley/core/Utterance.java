package parley.core;

import java.util.Map;

/// What was said, and how.
///
/// @param speech how
/// @param text what: no CR, no NUL; lines end with LF, of which only messages and notices have more
///   than one; empty for [Speech#TAGS] alone
/// @param tags what programs say along with it, by key, in order (IRCv3 client-only tags, with
///   their `+`; without one, what a dialect needs to know itself when it shows them again); the
///   chat passes them on and does not look at them
public record Utterance(Speech speech, String text, Map<String, String> tags) {
  /// Words without tags.
  public Utterance(Speech speech, String text) {
    this(speech, text, Map.of());
  }

  /// The same with another text.
  public Utterance with(String other) {
    return new Utterance(speech, other, tags);
  }
}
