package parley.core;

import java.util.List;

/// Whom a person does not want to hear, and whom they do while they hear nobody else
/// ([PersonFlag#CALLER_ID]).
///
/// @param silenced who fits one of these cannot reach them, and does not learn of it
/// @param accepted who may reach them; some of these may have left
public record Hearing(List<BanMask> silenced, List<PersonId> accepted) {
  /// Everyone.
  public static final Hearing EVERYONE = new Hearing(List.of(), List.of());

  /// Copies what could change.
  public Hearing {
    silenced = List.copyOf(silenced);
    accepted = List.copyOf(accepted);
  }

  /// Whether this person cannot reach them.
  public boolean silences(Person other) {
    return silenced.stream().anyMatch(mask -> mask.matches(other));
  }

  /// Whether this person was accepted.
  public boolean accepts(Person other) {
    return accepted.contains(other.id());
  }
}
