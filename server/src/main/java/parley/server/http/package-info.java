/// What browsers get: one page that says how to join, and WebSockets.
///
/// [HttpPipeline] puts the handlers in place, [PageHandler] answers one request, [Page] is what it
/// answers with. A request for a WebSocket is answered by [parley.server.websocket] and leads on to
/// the chat.
@NullMarked
package parley.server.http;

import org.jspecify.annotations.NullMarked;
