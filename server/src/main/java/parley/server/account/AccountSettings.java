package parley.server.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parley.dialect.account.AccountRefusal;

/// The bounds that the accounts keep.
///
/// @param opens whether people may open accounts
/// @param opensUnnamed whether that may come before registration with the server is complete
/// @param reservesNicks whether an account's name is its owner's nick alone
/// @param passwordCharsMin of a new password
/// @param passwordBytesMax of a new password
/// @param openedPerHour accounts opened from one address; 0 for no bound
/// @param failuresPerHour failed attempts to log in from one address; 0 for no bound
/// @param hashesPerAddress passwords from one address that are checked or wait for it at a time; 0
///   for no bound
public record AccountSettings(
    boolean opens,
    boolean opensUnnamed,
    boolean reservesNicks,
    int passwordCharsMin,
    int passwordBytesMax,
    int openedPerHour,
    int failuresPerHour,
    int hashesPerAddress) {
  static final Duration HOUR = Duration.ofHours(1);

  /// What is wrong with a new password; null for nothing.
  @Nullable AccountRefusal flaw(String password) {
    if (password.codePointCount(0, password.length()) < passwordCharsMin) {
      return AccountRefusal.PASSWORD_TOO_SHORT;
    }
    boolean fits =
        password.getBytes(StandardCharsets.UTF_8).length <= passwordBytesMax
            && password.codePoints().noneMatch(Character::isISOControl);
    return fits ? null : AccountRefusal.PASSWORD_UNFIT;
  }
}
