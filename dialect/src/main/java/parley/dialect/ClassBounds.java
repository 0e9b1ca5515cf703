package parley.dialect;

import java.time.Duration;

/// The bounds that a class of connections has of its own; all others are the same for everyone.
///
/// @param messagesPerSecond what a connection may send on average; 0 for no bound
/// @param burst lines that it may send at once before that, at least 1
/// @param floodTime how long a connection may be held back by its own pace, without a pause, before
///   it is ended
/// @param connectionsPerAddress connections at once from one address; 0 for no bound
/// @param outputQueueBytes output that may wait for the peer to read it
/// @param roomsPerPerson rooms that a person may be in at once, at least 1
/// @param pingInterval after how long a silence an IRC client is asked for a sign of life
public record ClassBounds(
    int messagesPerSecond,
    int burst,
    Duration floodTime,
    int connectionsPerAddress,
    int outputQueueBytes,
    int roomsPerPerson,
    Duration pingInterval) {
  /// Those of a server that was not configured, but for IRC's ping, which comes after 90 seconds.
  public static final ClassBounds USUAL =
      new ClassBounds(20, 100, Duration.ofMinutes(5), 10_000, 1 << 20, 50, Duration.ofSeconds(90));

  /// The same with another number of rooms.
  public ClassBounds withRooms(int roomsMax) {
    return new ClassBounds(
        messagesPerSecond,
        burst,
        floodTime,
        connectionsPerAddress,
        outputQueueBytes,
        roomsMax,
        pingInterval);
  }
}
