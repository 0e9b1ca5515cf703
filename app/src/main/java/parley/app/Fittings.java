package parley.app;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import parley.dialect.Dialect;
import parley.journal.Journal;
import parley.server.hub.Steward;

/// What a server works with that a test may put something of its own before.
///
/// @param clock what time it is
/// @param journal is given the configured journal, and gives the one to use
/// @param dialect is given each dialect, and gives the one to speak
/// @param source where the configuration is read from when it is read again
/// @param steward is given who does for operators what the hub cannot, and gives the one to ask
record Fittings(
    InstantSource clock,
    UnaryOperator<Journal> journal,
    UnaryOperator<Dialect> dialect,
    ConfigurationSource source,
    UnaryOperator<Steward> steward) {
  /// The time of day, and everything as it is.
  static final Fittings USUAL =
      new Fittings(
          InstantSource.system(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          ConfigurationSource.NONE,
          UnaryOperator.identity());

  /// The same with a configuration that can be read again.
  Fittings rereading(ConfigurationSource from) {
    return new Fittings(clock, journal, dialect, from, steward);
  }
}
