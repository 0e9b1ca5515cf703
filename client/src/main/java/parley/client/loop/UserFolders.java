package parley.client.loop;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.client.Surroundings;

/// Where a person's files are, by the XDG rules; each null where there is no home.
///
/// `history` holds typed lines, `knownHosts` the certificates seen.
public record UserFolders(@Nullable Path history, @Nullable Path knownHosts) {
  /// The folders of a process.
  public static UserFolders of(Surroundings surroundings) {
    Path state = folder(surroundings, "XDG_STATE_HOME", ".local/state");
    Path config = folder(surroundings, "XDG_CONFIG_HOME", ".config");
    return new UserFolders(
        state == null ? null : state.resolve("parley/chat-history"),
        config == null ? null : config.resolve("parley/known-hosts"));
  }

  private static @Nullable Path folder(Surroundings surroundings, String variable, String usual) {
    String chosen = surroundings.variable(variable);
    // The rules say that a relative path counts as none.
    if (chosen != null && Path.of(chosen).isAbsolute()) {
      return Path.of(chosen);
    }
    String home = surroundings.variable("HOME");
    return home == null ? null : Path.of(home).resolve(usual);
  }
}
