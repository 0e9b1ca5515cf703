/// `parley echo`: every byte comes back (RFC 862).
@NullMarked
package parley.server.echo;

import org.jspecify.annotations.NullMarked;
