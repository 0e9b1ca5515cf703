package parley.app;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.config.Configuration;
import parley.server.tls.OwnCertificate;

/// Looks whether others on this machine may read what the server keeps: passwords' hashes, what was
/// said, keys. What it makes itself they may not; older files stay as they are, and are told of.
final class Secrecy {
  private static final Logger LOG = LoggerFactory.getLogger(Secrecy.class);
  private static final List<String> SECRETS =
      List.of("parley.db", "parley.db-wal", OwnCertificate.KEY_FILE, CloakSecret.FILE);

  private Secrecy() {}

  /// Says in one line of the log what others may read.
  static void check(Configuration configuration) {
    var readable = readable(configuration);
    if (!readable.isEmpty()) {
      LOG.warn("others on this machine may read {}: chmod go= them", readable);
    }
  }

  /// The files that others may read.
  static List<Path> readable(Configuration configuration) {
    var readable = new ArrayList<Path>();
    var journal = configuration.journal();
    if (!journal.ephemeral() && grants(journal.directory(), GROUP_EXECUTE, OTHERS_EXECUTE)) {
      for (String name : SECRETS) {
        var file = journal.directory().resolve(name);
        if (grants(file, GROUP_READ, OTHERS_READ)) {
          readable.add(file);
        }
      }
    }
    var pem = configuration.tls().files();
    // A group that shares a key is usual.
    if (pem != null && grants(pem.key(), OTHERS_READ)) {
      readable.add(pem.key());
    }
    return readable;
  }

  private static boolean grants(Path path, PosixFilePermission... any) {
    try {
      return !Collections.disjoint(Files.getPosixFilePermissions(path), Set.of(any));
    } catch (IOException | UnsupportedOperationException _) {
      // It is not there, or the file system knows no such rights.
      return false;
    }
  }
}
