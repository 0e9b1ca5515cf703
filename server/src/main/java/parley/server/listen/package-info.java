/// The transport: sockets, threads, and what goes over them.
///
/// Start at [Loops] (the threads) and [ChatListeners] (the ports). An [Acceptor] takes connections
/// as far as there are [Seats]; [Reception] gives each the handlers of its language, found by
/// [parley.server.detect]; what comes from a proxy is [Relayed] to where it really comes from. A
/// chat connection is a [ConnectionHandler] on its I/O loop, which moves bytes, and a [Peer] on the
/// hub's thread, which is the hub's link. With one loop the two call each other; with several they
/// write to each other over a [Lane]. What a slow reader has not read waits in a [Backlog]. Behind
/// a WebSocket's handlers, all of that is the same.
@NullMarked
package parley.server.listen;

import org.jspecify.annotations.NullMarked;
