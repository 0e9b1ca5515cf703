package parley.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is kept out of the server, and why.
///
/// @param kind what is looked at
/// @param mask in its canonical form, which tells it from others of its kind
/// @param by who set it
/// @param reason told to whom it meets
/// @param setAt when
/// @param until when it ends; null for never
public record ServerBan(
    Kind kind, String mask, String by, String reason, Instant setAt, @Nullable Instant until) {
  /// What a ban looks at. The names are kept on disk.
  public enum Kind {
    /// `nick!user@host` with wildcards; the host is the address, or what is shown of it.
    MASK,
    /// Addresses in CIDR notation.
    ADDRESS,
    /// The name of the account, with wildcards.
    ACCOUNT,
    /// The real name, with wildcards.
    REAL_NAME
  }

  /// Whether it has ended.
  public boolean isOver(Instant now) {
    return until != null && !now.isBefore(until);
  }
}
