package parley.core;

/// What a member may do in a room, most first.
public enum Role {
  /// Owns the room.
  FOUNDER,
  /// As an operator, and only founders touch them.
  PROTECTED,
  /// May change topic and settings, remove members and appoint operators; who opens a room has this
  /// role.
  OPERATOR,
  /// May change the topic and the lists, let people speak, and remove plain members.
  HALF_OPERATOR,
  /// May speak where only some may.
  VOICED,
  /// Speaks where all may.
  MEMBER;

  /// Whether it allows what that role does.
  public boolean isAtLeast(Role other) {
    return compareTo(other) <= 0;
  }

  /// Whether who has it may make someone leave, or take a role away, who has that one: founders
  /// everyone, others whom they do not reach beyond their own rank; half operators not each other.
  boolean reaches(Role other) {
    return switch (this) {
      case FOUNDER -> true;
      case PROTECTED, OPERATOR -> !other.isAtLeast(PROTECTED);
      case HALF_OPERATOR -> !other.isAtLeast(HALF_OPERATOR);
      case VOICED, MEMBER -> false;
    };
  }

  /// The least role that gives this one to others.
  Role givenBy() {
    return switch (this) {
      case FOUNDER, PROTECTED -> FOUNDER;
      case OPERATOR, HALF_OPERATOR -> OPERATOR;
      case VOICED, MEMBER -> HALF_OPERATOR;
    };
  }
}
