package parley.dialect.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the operator says of the IRC server.
///
/// @param serverName the source of the server's lines: a host name, without spaces
/// @param networkName shown by clients in place of the server's name
/// @param version name and version of the software, without spaces
/// @param motd lines of the message of the day; none for no message
/// @param createdAt when the server was started
/// @param registrationWithin how long a client may take until it is registered
/// @param pongWithin how long a client may take to give a sign of life
/// @param whoRepliesMax persons that one WHO with a mask may list, at least 1
/// @param historyRepliesMax messages that one CHATHISTORY may bring, 1 to 1000
/// @param about who runs the server
public record IrcConfig(
    String serverName,
    String networkName,
    String version,
    List<String> motd,
    Instant createdAt,
    Duration registrationWithin,
    Duration pongWithin,
    int whoRepliesMax,
    int historyRepliesMax,
    About about) {
  private static final int HISTORY_REPLIES_MAX = 100;

  /// Checks that the names are words, and copies what could change.
  public IrcConfig {
    if (!isWord(serverName) || !isWord(version)) {
      throw new IllegalArgumentException("server name and version are single words");
    }
    motd = List.copyOf(motd);
  }

  /// The usual times: 60 s to register, 60 s to answer a ping.
  public static IrcConfig usual(String serverName, String version, Instant createdAt) {
    return new IrcConfig(
        serverName,
        "Parley",
        version,
        List.of(),
        createdAt,
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        1000,
        HISTORY_REPLIES_MAX,
        About.NOTHING);
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.charAt(0) != ':' && text.chars().allMatch(c -> c > ' ');
  }
}
