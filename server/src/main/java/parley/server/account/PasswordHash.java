package parley.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/// Passwords as Argon2id hashes (RFC 9106) in their usual text form,
/// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, which says how it was made.
///
/// Each call takes about 50 ms and 19 MiB, so never on the hub's thread, and not many at a time.
/// Any thread. Passwords are compared in Unicode form NFKC, as SCRAM's are.
public final class PasswordHash {
  /// Bytes of a salt.
  public static final int SALT_BYTES = 16;

  private static final int HASH_BYTES = 32;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;

  // What a hash that was made elsewhere may ask for.
  private static final int MEMORY_KIB_MAX = 256 * 1024;
  private static final int PASSES_MAX = 20;
  private static final int LANES_MAX = 16;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private PasswordHash() {}

  /// The password's hash.
  ///
  /// @param salt [#SALT_BYTES] random bytes, used once
  public static String of(String password, byte[] salt) {
    var cost = cost(MEMORY_KIB, PASSES, LANES);
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            PASSES,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(hash(password, cost.withSalt(salt), HASH_BYTES)));
  }

  /// Whether this is the password of that hash; false also where the hash is none.
  public static boolean matches(String password, String encoded) {
    var form = parsed(encoded);
    if (form == null) {
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(form.group(5));
    var cost = cost(number(form, 1), number(form, 2), number(form, 3));
    cost.withSalt(Base64.getDecoder().decode(form.group(4)));
    return MessageDigest.isEqual(expected, hash(password, cost, expected.length));
  }

  /// Whether this text is such a hash, and one that costs no more than a server can bear.
  public static boolean isHash(String encoded) {
    return parsed(encoded) != null;
  }

  private static @Nullable Matcher parsed(String encoded) {
    var form = FORM.matcher(encoded);
    if (!form.matches()) {
      return null;
    }
    int lanes = number(form, 3);
    boolean bearable =
        isWithin(lanes, LANES_MAX)
            && isWithin(number(form, 2), PASSES_MAX)
            && isWithin(number(form, 1), MEMORY_KIB_MAX)
            && number(form, 1) >= 8 * lanes;
    // Base64 never leaves one character over.
    return bearable && form.group(4).length() % 4 != 1 && form.group(5).length() % 4 != 1
        ? form
        : null;
  }

  private static boolean isWithin(int number, int max) {
    return number >= 1 && number <= max;
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static Argon2Parameters.Builder cost(int memoryKib, int passes, int lanes) {
    return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(memoryKib)
        .withIterations(passes)
        .withParallelism(lanes);
  }

  private static byte[] hash(String password, Argon2Parameters.Builder cost, int length) {
    var normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
    byte[] bytes = normal.getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[length];
    var generator = new Argon2BytesGenerator();
    generator.init(cost.build());
    generator.generateBytes(bytes, hash);
    Arrays.fill(bytes, (byte) 0);
    return hash;
  }
}
