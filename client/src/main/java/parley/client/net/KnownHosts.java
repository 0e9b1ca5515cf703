package parley.client.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The certificates that no authority vouches for and that were seen before: a text file with a
/// line `host:port SHA256:fingerprint` for each.
///
/// Two clients may add to the file at the same time. The last line of an endpoint counts.
public final class KnownHosts {
  private final Path file;

  /// The hosts in `file`, which need not exist yet.
  public KnownHosts(Path file) {
    this.file = file;
  }

  /// The file.
  Path file() {
    return file;
  }

  /// The fingerprint remembered for an endpoint; null for none.
  @Nullable String fingerprint(Endpoint endpoint) throws IOException {
    String found = null;
    String key = endpoint + " ";
    for (String line : lines()) {
      found = line.startsWith(key) ? line.substring(key.length()).strip() : found;
    }
    return found;
  }

  /// Remembers a fingerprint.
  void remember(Endpoint endpoint, String fingerprint) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        file,
        endpoint + " " + fingerprint + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
