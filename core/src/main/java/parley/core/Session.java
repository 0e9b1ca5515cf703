package parley.core;

import org.jspecify.annotations.Nullable;

/// One connection of a person, or of someone who has no name yet. Hub thread only.
public final class Session {
  private final SessionId id;
  boolean secure;
  @Nullable Person person;
  @Nullable Room watched;

  Session(SessionId id) {
    this.id = id;
  }

  /// Which session it is.
  public SessionId id() {
    return id;
  }

  /// Whether nobody on the way can listen to it; known once it has a name.
  public boolean isSecure() {
    return secure;
  }

  /// Whose it is; null before it has a name.
  public @Nullable Person person() {
    return person;
  }

  /// The room that it listens to without being a member; only while it has no name.
  public @Nullable Room watched() {
    return watched;
  }
}
