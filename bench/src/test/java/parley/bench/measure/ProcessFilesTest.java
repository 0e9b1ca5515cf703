package parley.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFilesTest {
  @TempDir Path root = Path.of("/nowhere");

  private ProcessFiles files() {
    return new ProcessFiles(root);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  @Test
  void cpuTimeIsUserAndSystemTimeWhateverTheNameIs() throws IOException {
    write("7/stat", "7 (a) b (c)) S 1 7 7 0 -1 4194560 900 0 0 0 1234 66 0 0 20 0 9 0 100 1 2 3\n");
    assertThat(files().cpuSeconds(7)).hasValue(13.0);
  }

  @Test
  void residentMemoryIsInBytes() throws IOException {
    write("7/status", "Name:\tjava\nVmPeak:\t  999 kB\nVmRSS:\t   2048 kB\nThreads:\t3\n");
    assertThat(files().residentBytes(7)).hasValue(2_097_152);
  }

  @Test
  void idleTimeIncludesWaitingForDisks() throws IOException {
    write("stat", "cpu  100 0 50 4000 500 0 0 0 0 0\ncpu0 50 0 25 2000 250 0 0 0 0 0\nintr 5\n");
    assertThat(files().idleSeconds()).hasValue(45.0);
  }

  @Test
  void aProcessThatIsGoneHasNoFigures() {
    assertThat(files().cpuSeconds(8)).isEmpty();
    assertThat(files().residentBytes(8)).isEmpty();
    assertThat(files().idleSeconds()).isEmpty();
  }
}
