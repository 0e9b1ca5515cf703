/// Listeners, first-bytes detection, TLS, HTTP, hub and configuration.
@NullMarked
package parley.server;

import org.jspecify.annotations.NullMarked;
