/// Which language a new connection speaks: its first bytes say so, or its silence.
///
/// [FirstBytesHandler] stands first in a connection's pipeline, and again behind TLS, and gives way
/// to whatever handles the language that it found.
@NullMarked
package parley.server.detect;

import org.jspecify.annotations.NullMarked;
