/// What an operator can configure, and how it is read.
///
/// [Keys] is the one table: every key with its [Kind], default and meaning. From it come the
/// defaults, the checks, `--set`, and docs/configuration.md ([ConfigurationReference]).
/// [ConfigurationReader] reads file and command line and makes a [Configuration], or tells every
/// [Mistake] at once.
@NullMarked
package parley.server.config;

import org.jspecify.annotations.NullMarked;
