/// The meaning of every language: wire messages to commands, events to lines.
@NullMarked
package parley.dialect;

import org.jspecify.annotations.NullMarked;
