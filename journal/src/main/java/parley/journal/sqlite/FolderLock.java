package parley.journal.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.journal.JournalException;

/// The claim on a data folder: a locked file `parley.lock` with the process's number in it. The
/// operating system lets go of it when the process ends, however it ends.
final class FolderLock implements AutoCloseable {
  /// Longer numbers there are none; whatever else is in the file is not ours.
  private static final int PID_BYTES_MAX = 20;

  // The folders this process holds. Needed because closing any channel on a file drops the locks
  // that the process has on it: a second attempt must not even open the file.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel file;

  private FolderLock(Path folder, FileChannel file) {
    this.folder = folder;
    this.file = file;
  }

  /// Makes the folder where it is missing, and claims it.
  ///
  /// @throws JournalException where it cannot be made or written, or another server has it
  static FolderLock on(Path folder) throws JournalException {
    try {
      PrivateFiles.folder(folder);
      var real = folder.toRealPath();
      if (!HELD.add(real)) {
        throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
      }
      var lock = lock(folder, real);
      if (lock == null) {
        HELD.remove(real);
        throw inUse(folder, holder(real));
      }
      return lock;
    } catch (FileAlreadyExistsException notFolder) {
      throw unusable(folder, "is a file", notFolder);
    } catch (AccessDeniedException denied) {
      throw unusable(folder, "may not be written", denied);
    } catch (IOException failure) {
      throw unusable(folder, "cannot be used (" + failure.getMessage() + ")", failure);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      // The lock is gone with the channel, and at the latest with the process.
    } finally {
      HELD.remove(folder);
    }
  }

  private static @Nullable FolderLock lock(Path folder, Path real) throws IOException {
    FileChannel file = null;
    boolean held = false;
    try {
      PrivateFiles.file(folder.resolve("parley.lock"));
      file = FileChannel.open(folder.resolve("parley.lock"), StandardOpenOption.WRITE);
      held = file.tryLock() != null;
      if (held) {
        file.truncate(0);
        var pid = ProcessHandle.current().pid() + "\n";
        file.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      }
      return held ? new FolderLock(real, file) : null;
    } catch (IOException failure) {
      HELD.remove(real);
      held = false;
      throw failure;
    } finally {
      if (file != null && !held) {
        file.close();
      }
    }
  }

  private static String holder(Path folder) {
    try (var in = Files.newInputStream(folder.resolve("parley.lock"))) {
      var pid = new String(in.readNBytes(PID_BYTES_MAX), StandardCharsets.US_ASCII).strip();
      return pid.matches("[0-9]+") ? pid : "unknown";
    } catch (IOException unreadable) {
      return "unknown";
    }
  }

  private static JournalException inUse(Path folder, String pid) {
    return new JournalException(
        "data folder %s is in use by another server (pid %s): stop it, or choose another folder"
            .formatted(folder, pid));
  }

  private static JournalException unusable(Path folder, String why, IOException cause) {
    return new JournalException(
        "data folder %s %s: choose another folder".formatted(folder, why), cause);
  }
}
