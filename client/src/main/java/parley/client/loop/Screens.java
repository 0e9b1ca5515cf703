package parley.client.loop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import parley.client.Surroundings;
import parley.client.Surroundings.TerminalKind;
import parley.client.ui.EditorScreen;
import parley.client.ui.LineScreen;
import parley.client.ui.Screen;

/// Picks the screen for what stands at the other end of the streams.
public final class Screens {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private Screens() {}

  /// A screen whose typed lines go to `typist`.
  public static Screen open(Surroundings surroundings, Screen.Typist typist) {
    if (surroundings.terminal() == TerminalKind.CAPABLE) {
      try {
        Terminal terminal = terminal();
        boolean colours = surroundings.variable("NO_COLOR") == null;
        Path history = UserFolders.of(surroundings).history();
        return new EditorScreen(terminal, new EditorScreen.Looks(usable(history), colours), typist);
      } catch (IOException | IllegalStateException e) {
        // A terminal that cannot be taken hold of is used as a dumb one.
      }
    }
    boolean interactive = surroundings.terminal() != TerminalKind.NONE;
    return new LineScreen(surroundings.in(), surroundings.out(), interactive, typist);
  }

  private static Terminal terminal() throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .dumb(false)
            .encoding(StandardCharsets.UTF_8)
            // To find out whether the terminal can do this, JLine would drop what is typed already.
            .graphemeCluster(false)
            .build();
    // Not every pseudo-terminal has been told its size, and the editor needs one.
    if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
      terminal.setSize(Size.of(80, 24));
    }
    return terminal;
  }

  /// The file if it can be written, else null: then the history ends with the program.
  private static @Nullable Path usable(@Nullable Path history) {
    if (history == null) {
      return null;
    }
    try {
      Path folder = history.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.notExists(history)) {
        // What one types is nobody else's business.
        Files.createFile(history, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
      return Files.isWritable(history) ? history : null;
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }
}
