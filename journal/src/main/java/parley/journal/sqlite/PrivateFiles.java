package parley.journal.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes what only the user of the server may read, where the file system knows such rights. What
/// is there already stays as it is.
final class PrivateFiles {
  private PrivateFiles() {}

  /// Makes a folder. Those above it get the usual rights.
  static void folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(folder, rights(folder, "rwx------"));
    } catch (FileAlreadyExistsException taken) {
      // Somebody else may have made it just now.
      if (!Files.isDirectory(folder)) {
        throw taken;
      }
    }
  }

  /// Makes an empty file.
  static void file(Path file) throws IOException {
    try {
      Files.createFile(file, rights(file, "rw-------"));
    } catch (FileAlreadyExistsException _) {
      // That is fine.
    }
  }

  private static FileAttribute<?>[] rights(Path path, String rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
