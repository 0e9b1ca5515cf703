package parley.core;

/// Who an event comes from, as it was at that moment: IRC's `nick!user@host`.
///
/// @param nick the name shown
/// @param user the user name
/// @param host the address or a stand-in for it
public record Origin(Nick nick, String user, String host) {
  /// All of it in one: `nick!user@host`.
  public String source() {
    return nick.text() + "!" + user + "@" + host;
  }
}
