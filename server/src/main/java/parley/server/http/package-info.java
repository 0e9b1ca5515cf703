/// What browsers get: one page that says how to join.
///
/// [HttpPipeline] puts the handlers in place, [PageHandler] answers one request, [Page] is what it
/// answers with. A WebSocket upgrade will be another answer of [PageHandler].
@NullMarked
package parley.server.http;

import org.jspecify.annotations.NullMarked;
