package parley.core;

/// What a person says of themselves, and where from they came, as IRC shows it.
///
/// @param user the user name (RFC 2812 §3.1.3), for dialects without one the nick's first letters
/// @param host the address or a stand-in for it, for everyone to see
/// @param realName free text
/// @param secure whether nobody on the way could listen to the connection that they came with
/// @param address the real address, for operators and bans of the server
public record Identity(String user, String host, String realName, boolean secure, String address) {
  /// Someone who came in clear text, and whose address is shown.
  public Identity(String user, String host, String realName) {
    this(user, host, realName, false);
  }

  /// Someone whose address is shown.
  public Identity(String user, String host, String realName, boolean secure) {
    this(user, host, realName, secure, host);
  }

  Identity with(String otherRealName) {
    return new Identity(user, host, otherRealName, secure, address);
  }

  Identity with(String otherUser, String otherHost) {
    return new Identity(otherUser, otherHost, realName, secure, address);
  }
}
