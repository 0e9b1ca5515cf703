package parley.dialect.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The transcripts that lie on the class path under `transcripts/`.
public final class TranscriptFiles {
  private TranscriptFiles() {}

  /// Those in one folder, by name; at least one.
  public static List<Transcript> in(String folder) {
    var url = TranscriptFiles.class.getResource("/transcripts/" + folder);
    if (url == null) {
      throw new IllegalArgumentException("no folder transcripts/" + folder);
    }
    try {
      URI place = url.toURI();
      if (!place.getScheme().equals("jar")) {
        return read(Path.of(place));
      }
      try (var jar = FileSystems.newFileSystem(place, Map.of())) {
        return read(jar.getPath("/transcripts/" + folder));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (URISyntaxException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<Transcript> read(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var transcripts =
          files.filter(file -> file.toString().endsWith(".txt")).sorted().map(TranscriptFiles::one);
      var list = transcripts.toList();
      if (list.isEmpty()) {
        throw new IllegalArgumentException("no transcripts in " + folder);
      }
      return list;
    }
  }

  private static Transcript one(Path file) {
    try {
      var name = file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
      return Transcript.parse(name, Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
