package parley.dialect;

import org.jspecify.annotations.Nullable;
import parley.core.Origin;

/// Why the server ends a connection.
///
/// @param kind what it is, for each dialect's own words
/// @param text in words, for peers and for others in the room
/// @param by the operator whose doing it is; null for the server's own
/// @param reason what the operator says of it; empty where nothing is said
public record Farewell(Kind kind, String text, @Nullable Origin by, String reason) {
  /// The server stops.
  public static final Farewell SHUTDOWN = of(Kind.SHUTDOWN);

  /// The peer did not read what it was sent.
  public static final Farewell TOO_SLOW = of(Kind.TOO_SLOW);

  /// The peer sent far more than its allowance.
  public static final Farewell FLOOD = of(Kind.FLOOD);

  /// No name was given in time.
  public static final Farewell NOT_NAMED_IN_TIME = of(Kind.NOT_NAMED_IN_TIME);

  /// Nothing was heard for too long.
  public static final Farewell IDLE = of(Kind.IDLE);

  /// The peer speaks HTTP where it was taken for something else: a browser that connected and sent
  /// nothing at first. What such a request has in it may be made by a page that means harm.
  public static final Farewell HTTP = of(Kind.HTTP);

  /// The server failed.
  public static final Farewell INTERNAL = of(Kind.INTERNAL);

  /// What it can be.
  public enum Kind {
    /// The server stops.
    SHUTDOWN,
    /// The peer did not read what it was sent.
    TOO_SLOW,
    /// The peer sent far more than its allowance.
    FLOOD,
    /// No name was given in time.
    NOT_NAMED_IN_TIME,
    /// Nothing was heard for too long.
    IDLE,
    /// A web server was expected here.
    HTTP,
    /// The server failed.
    INTERNAL,
    /// An operator of the server wants it.
    KILLED,
    /// The person, or where they come from, is banned from the server.
    BANNED,
    /// The server is closed to them for now.
    CLOSED
  }

  /// One that needs no more words, as it is usually told.
  public static Farewell of(Kind kind) {
    var text =
        switch (kind) {
          case SHUTDOWN -> "Server is shutting down";
          case TOO_SLOW -> "Output queue exceeded";
          case FLOOD -> "Excess flood";
          case NOT_NAMED_IN_TIME -> "Registration timed out";
          case IDLE -> "Ping timeout";
          case HTTP -> "This is a chat, not a web server";
          case INTERNAL -> "Internal error";
          case KILLED -> "Killed";
          case BANNED -> "Banned";
          case CLOSED -> "Closed to newcomers";
        };
    return new Farewell(kind, text, null, "");
  }

  /// An operator ends it.
  public static Farewell killed(Origin by, String reason) {
    var text = "Killed (" + by.nick().text() + " (" + reason + "))";
    return new Farewell(Kind.KILLED, text, by, reason);
  }

  /// A ban of the server ends it.
  public static Farewell banned(String reason) {
    return new Farewell(Kind.BANNED, "Banned: " + reason, null, reason);
  }

  /// The server is closed to them.
  public static Farewell closed(String reason) {
    return new Farewell(Kind.CLOSED, reason, null, reason);
  }
}
