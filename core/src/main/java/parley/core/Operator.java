package parley.core;

import java.util.Set;

/// What a person may do as an operator of the server. Immutable.
///
/// @param name of the configured operator that they showed to be
/// @param role what they are called, for others to see
/// @param privileges what they may do
/// @param topics what they want to be told
public record Operator(
    String name, String role, Set<Privilege> privileges, Set<NoticeTopic> topics) {
  /// Copies what could change.
  public Operator {
    privileges = Set.copyOf(privileges);
    topics = Set.copyOf(topics);
  }

  /// Whether they may do this.
  public boolean may(Privilege privilege) {
    return privileges.contains(privilege);
  }

  /// The same operator who wants to be told of these topics.
  public Operator hearing(Set<NoticeTopic> wanted) {
    return new Operator(name, role, privileges, wanted);
  }
}
