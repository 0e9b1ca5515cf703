package parley.dialect.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What a server keeps of a password for SCRAM-SHA-256 (RFC 5802 §3, RFC 7677): it checks proofs,
/// and does not give the password away. Its text form is that of RFC 5803:
/// `SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey`.
///
/// Passwords are taken in Unicode form NFKC, which for letters is what SASLprep makes of them.
public final class ScramKeys {
  /// Rounds of hashing that a new password gets. RFC 7677 asks for at least 4096.
  public static final int ITERATIONS = 4096;

  /// Bytes of a salt.
  public static final int SALT_BYTES = 16;

  private static final int KEY_BYTES = 32;
  private static final int ITERATIONS_MAX = 1_000_000;
  private static final Pattern FORM =
      Pattern.compile(
          "SCRAM-SHA-256\\$(\\d{1,7}):([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

  private final int iterations;
  private final byte[] salt;
  private final byte[] storedKey;
  private final byte[] serverKey;

  private ScramKeys(int iterations, byte[] salt, byte[] storedKey, byte[] serverKey) {
    this.iterations = iterations;
    this.salt = salt;
    this.storedKey = storedKey;
    this.serverKey = serverKey;
  }

  /// The keys of a password. Takes a few milliseconds.
  ///
  /// @param salt [#SALT_BYTES] random bytes, used once
  public static ScramKeys of(String password, byte[] salt) {
    byte[] salted = salted(password, salt);
    byte[] clientKey = hmac(salted, "Client Key");
    return new ScramKeys(ITERATIONS, salt.clone(), sha256(clientKey), hmac(salted, "Server Key"));
  }

  /// Keys of no password: no proof fits them.
  ///
  /// @param seed bytes that nobody can guess; the same give the same salt
  public static ScramKeys ofNobody(byte[] seed) {
    byte[] salt = new byte[SALT_BYTES];
    System.arraycopy(hmac(seed, "salt"), 0, salt, 0, SALT_BYTES);
    return new ScramKeys(ITERATIONS, salt, hmac(seed, "stored key"), hmac(seed, "server key"));
  }

  /// The keys that this text means; null where it means none.
  public static @Nullable ScramKeys parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    try {
      var base64 = Base64.getDecoder();
      int iterations = Integer.parseInt(form.group(1));
      byte[] storedKey = base64.decode(form.group(3));
      byte[] serverKey = base64.decode(form.group(4));
      boolean sound =
          iterations >= 1
              && iterations <= ITERATIONS_MAX
              && storedKey.length == KEY_BYTES
              && serverKey.length == KEY_BYTES;
      return sound
          ? new ScramKeys(iterations, base64.decode(form.group(2)), storedKey, serverKey)
          : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /// The text form, which is as secret as a password's hash.
  public String format() {
    var base64 = Base64.getEncoder();
    return "SCRAM-SHA-256$%d:%s$%s:%s"
        .formatted(
            iterations,
            base64.encodeToString(salt),
            base64.encodeToString(storedKey),
            base64.encodeToString(serverKey));
  }

  /// How often the client has to hash.
  public int iterations() {
    return iterations;
  }

  /// The salt in Base64, as the client gets it.
  public String salt() {
    return Base64.getEncoder().encodeToString(salt);
  }

  /// Whether who made this proof knows the password.
  ///
  /// @param exchange the messages that it is about, `AuthMessage` in RFC 5802
  public boolean isProvedBy(String proofInBase64, String exchange) {
    byte[] proof;
    try {
      proof = Base64.getDecoder().decode(proofInBase64);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
    if (proof.length != KEY_BYTES) {
      return false;
    }
    byte[] clientKey = hmac(storedKey, exchange);
    for (int i = 0; i < KEY_BYTES; i++) {
      clientKey[i] ^= proof[i];
    }
    return MessageDigest.isEqual(sha256(clientKey), storedKey);
  }

  /// By what the client knows that the server knew the password's keys, in Base64.
  public String signature(String exchange) {
    return Base64.getEncoder().encodeToString(hmac(serverKey, exchange));
  }

  /// Nothing of the keys.
  @Override
  public String toString() {
    return "ScramKeys[iterations=" + iterations + "]";
  }

  private static byte[] salted(String password, byte[] salt) {
    var normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
    var spec = new PBEKeySpec(normal.toCharArray(), salt, ITERATIONS, 8 * KEY_BYTES);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("this Java cannot do PBKDF2", absent);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("this Java cannot do HMAC", absent);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("this Java cannot do SHA-256", absent);
    }
  }
}
