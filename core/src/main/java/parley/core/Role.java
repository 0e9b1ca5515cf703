package parley.core;

/// What a member may do in a room, most first.
public enum Role {
  /// Opened and registered the room.
  FOUNDER,
  /// May appoint operators.
  PROTECTED,
  /// May change topic and settings and remove members; who opens a room has this role.
  OPERATOR,
  /// May change the topic and remove plain members.
  HALF_OPERATOR,
  /// May speak where only some may.
  VOICED,
  /// Speaks where all may.
  MEMBER
}
