package parley.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.server.config.Configuration;
import parley.server.config.ConfigurationException;
import parley.server.config.ConfigurationReader;

/// Where the configuration comes from: a file and a command line, which can be read again.
///
/// @param file null for none
/// @param listens what `--listen` said
/// @param sets what `--set` and its like said
record ConfigurationSource(@Nullable Path file, List<String> listens, List<String> sets) {
  /// Nothing but defaults.
  static final ConfigurationSource NONE = new ConfigurationSource(null, List.of(), List.of());

  Configuration read() throws ConfigurationException {
    return ConfigurationReader.read(file, listens, sets);
  }

  /// What it is called, one word.
  String name() {
    var name = file == null ? null : file.getFileName();
    return name == null ? "*" : name.toString().replace(' ', '_');
  }
}
