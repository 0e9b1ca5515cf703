package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import parley.dialect.Cloak;
import parley.server.listen.StartException;

/// The secret of cloaked addresses, `cloak-secret` in the data folder: made once, and kept, so that
/// who is cloaked today is cloaked alike tomorrow.
final class CloakSecret {
  static final String FILE = "cloak-secret";
  private static final int BYTES = 32;

  private CloakSecret() {}

  /// The cloak of this server.
  ///
  /// @param folder null where nothing is kept: then each start has another secret
  /// @throws StartException where the secret can neither be read nor written
  static Cloak cloak(@Nullable Path folder) throws StartException {
    if (folder == null) {
      return new Cloak(random());
    }
    var file = folder.resolve(FILE);
    try {
      return new Cloak(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (NoSuchFileException _) {
      return made(file);
    } catch (IOException | IllegalArgumentException failure) {
      throw new StartException("cloak: " + file + " cannot be read", failure);
    }
  }

  private static Cloak made(Path file) throws StartException {
    byte[] secret = random();
    try {
      // Written beside, so that it is there as a whole or not at all.
      var beside = file.resolveSibling(FILE + ".new");
      Files.deleteIfExists(beside);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        var rights = PosixFilePermissions.fromString("rw-------");
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(rights));
      }
      Files.writeString(beside, HexFormat.of().formatHex(secret) + "\n");
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      return new Cloak(secret);
    } catch (IOException failure) {
      throw new StartException("cloak: " + file + " cannot be written", failure);
    }
  }

  private static byte[] random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }
}
