package parley.core;

import org.jspecify.annotations.Nullable;

/// Who an event comes from, as it was at that moment: IRC's `nick!user@host`, and what else is told
/// of them with each of their lines.
///
/// @param nick the name shown
/// @param user the user name
/// @param host the address or a stand-in for it
/// @param account the account that they were logged in to; null for none
/// @param bot whether it is a program
public record Origin(Nick nick, String user, String host, @Nullable String account, boolean bot) {
  /// Someone without an account, and no program.
  public Origin(Nick nick, String user, String host) {
    this(nick, user, host, null, false);
  }

  /// All of it in one: `nick!user@host`.
  public String source() {
    return nick.text() + "!" + user + "@" + host;
  }

  Origin with(Nick other) {
    return new Origin(other, user, host, account, bot);
  }

  /// The same person, logged in to this account, or to none where it is null.
  public Origin withAccount(@Nullable String other) {
    return new Origin(nick, user, host, other, bot);
  }

  Origin with(String otherUser, String otherHost) {
    return new Origin(nick, otherUser, otherHost, account, bot);
  }

  Origin withBot(boolean other) {
    return new Origin(nick, user, host, account, other);
  }
}
