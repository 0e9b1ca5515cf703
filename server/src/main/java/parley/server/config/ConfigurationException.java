package parley.server.config;

import java.util.List;
import java.util.stream.Collectors;

/// The configuration cannot be used. The message has one line for each mistake.
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  ConfigurationException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::text).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /// Every mistake, at least one, in the order of the file.
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
