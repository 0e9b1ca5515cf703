/// Reaching a server: sockets, TLS, and when to try again.
///
/// Start at [Network] (dials) and [Link] (one connection); [TcpNetwork] is the real one. [Backoff]
/// says how long to wait before the next try, [KnownHosts] which certificates were seen before.
/// Links call their [LinkListener] on threads of their own.
@NullMarked
package parley.client.net;

import org.jspecify.annotations.NullMarked;
