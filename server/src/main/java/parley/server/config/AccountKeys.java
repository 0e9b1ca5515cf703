package parley.server.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.server.config.Kind.Choice;
import parley.server.config.Kind.Count;
import parley.server.config.Kind.YesNo;

/// The part of [Keys] that is about accounts.
final class AccountKeys {
  static final Map<String, Key<?>> TABLE = new LinkedHashMap<>();

  static final Key<Configuration.Registration> REGISTRATION =
      key(
          "accounts.registration",
          new Choice<>(List.of(Configuration.Registration.values())),
          Configuration.Registration.OPEN,
          "Whether people may open accounts themselves.");
  static final Key<Boolean> BEFORE_CONNECT =
      key(
          "accounts.before-connect",
          new YesNo(),
          true,
          "Whether an IRC client may do so before it is registered with the server.");
  static final Key<Boolean> RESERVE_NICKS =
      key(
          "accounts.reserve-nicks",
          new YesNo(),
          true,
          "Whether the name of an account is a nick that only its owner may have.");
  static final Key<Integer> PASSWORD_LENGTH_MIN =
      key(
          "accounts.password-length-min",
          new Count(1, 100, "characters"),
          6,
          "The shortest password that a new account may have.");
  static final Key<Integer> PASSWORD_BYTES_MAX =
      key("accounts.password-bytes-max", new Count(100, 1000, "bytes"), 300, "The longest.");
  static final Key<Integer> OPENED_PER_HOUR =
      key(
          "accounts.opened-per-hour",
          new Count(0, 1_000_000, "accounts"),
          100,
          "Accounts that may be opened from one address within an hour; 0 for no limit. A public "
              + "server wants far fewer, such as 3.");
  static final Key<Integer> FAILURES_PER_HOUR =
      key(
          "accounts.failures-per-hour",
          new Count(0, 1_000_000, "attempts"),
          100,
          "Attempts to log in that may fail from one address within an hour; 0 for no limit.");
  static final Key<Integer> HASHES_AT_ONCE =
      key(
          "accounts.hashes-at-once",
          new Count(1, 64, "threads"),
          2,
          "Passwords that are checked at the same time. Each takes 19 MiB meanwhile.");
  static final Key<Integer> HASHES_WAITING =
      key(
          "accounts.hashes-waiting",
          new Count(1, 10_000, "passwords"),
          300,
          "Passwords that may wait to be checked; whose does not fit has to try again later.");
  static final Key<Integer> HASHES_PER_ADDRESS =
      key(
          "accounts.hashes-per-address",
          new Count(0, 10_000, "passwords"),
          100,
          "Passwords from one address that may be checked or wait for it at a time, so that nobody "
              + "fills the queue of all; 0 for no limit.");

  private AccountKeys() {}

  private static <T> Key<T> key(String name, Kind<T> kind, T fallback, String meaning) {
    var key = new Key<>(name, kind, fallback, meaning);
    TABLE.put(name, key);
    return key;
  }
}
