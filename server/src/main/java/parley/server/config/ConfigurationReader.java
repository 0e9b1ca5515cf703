package parley.server.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a [Configuration] of a file and a command line: defaults, then the file, then `--listen`
/// and `--set`. Whatever is wrong is told all at once.
public final class ConfigurationReader {
  private final Settings settings = new Settings();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Placed> listeners = new ArrayList<>();
  // Also of those that the command line has replaced: to try something out elsewhere is no mistake.
  private final Set<String> listenerNames = new HashSet<>();

  /// A listener and where it was asked for.
  record Placed(Listener listener, String place) {}

  private ConfigurationReader() {}

  /// Reads everything.
  ///
  /// @param file a TOML file, or null for none
  /// @param listens `DIALECT[+tls]=[HOST:]PORT` or `DIALECT[+tls]=unix:PATH` each; where there are
  ///   any, they replace the file's listeners and the default ones. `any=PORT` is a port for every
  ///   language.
  /// @param sets `KEY=VALUE` each, text without quotes
  /// @throws ConfigurationException naming every mistake
  public static Configuration read(@Nullable Path file, List<String> listens, List<String> sets)
      throws ConfigurationException {
    var reader = new ConfigurationReader();
    if (file != null) {
      reader.file(file);
    }
    if (!listens.isEmpty()) {
      reader.listeners.clear();
      listens.forEach(reader::listen);
    }
    sets.forEach(reader::set);
    return reader.result();
  }

  private void file(Path file) {
    var toml = new TomlFile(file, settings);
    toml.read();
    mistakes.addAll(toml.mistakes());
    listeners.addAll(toml.listeners());
    listeners.forEach(placed -> listenerNames.add(placed.listener().name()));
  }

  private void listen(String notation) {
    var listener = ListenNotation.parse(notation);
    if (listener == null) {
      mistakes.add(
          Mistake.notAllowed("--listen", "", Quoted.found(notation), ListenNotation.ALLOWED));
    } else {
      listeners.add(new Placed(listener, "--listen"));
    }
  }

  private void set(String notation) {
    int equals = notation.indexOf('=');
    if (equals < 1) {
      mistakes.add(
          Mistake.notAllowed(
              "--set", "", Quoted.found(notation), "KEY=VALUE, such as limits.burst=200"));
      return;
    }
    var name = notation.substring(0, equals).strip();
    var text = notation.substring(equals + 1).strip();
    var key = Keys.named(name);
    if (key == null) {
      mistakes.add(new Mistake("--set", name, NearestKey.unknown(name)));
    } else {
      set(key, text);
    }
  }

  private <T> void set(Key<T> key, String text) {
    var value = key.kind().fromText(text);
    if (value == null) {
      mistakes.add(
          Mistake.notAllowed("--set", key.name(), Quoted.found(text), key.kind().allowed()));
    } else {
      settings.set(key, value, "--set");
    }
  }

  private Configuration result() throws ConfigurationException {
    if (mistakes.isEmpty()) {
      // Only now: what was not understood would only cause more of them.
      mistakes.addAll(settings.conflicts(listenerNames));
      twiceTaken();
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(mistakes);
    }
    return settings.configuration(
        listeners.isEmpty()
            ? Listener.DEFAULTS
            : listeners.stream().map(Placed::listener).toList());
  }

  private void twiceTaken() {
    var taken = new HashMap<String, String>();
    for (Placed placed : listeners) {
      var address = placed.listener().address();
      var earlier =
          placed.listener().port() == 0 && !placed.listener().isLocal()
              ? null
              : taken.put(address, placed.place());
      if (earlier != null) {
        mistakes.add(
            new Mistake(
                placed.place(),
                "listen",
                "found " + address + " again, which is taken at " + earlier));
      }
    }
  }
}
