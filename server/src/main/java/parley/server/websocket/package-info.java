/// WebSocket (RFC 6455) as a way to carry lines, as IRCv3 has it: one line a message, without its
/// end.
///
/// [Handshake] answers the request, if its page is one of [Origins]. From then on [MessageReader]
/// makes lines of what the client sends, and [FrameWriter] makes frames of lines.
@NullMarked
package parley.server.websocket;

import org.jspecify.annotations.NullMarked;
