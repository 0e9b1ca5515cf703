package parley.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import parley.server.config.Configuration;
import parley.server.websocket.Subprotocol;

/// The handlers of an HTTP connection.
public final class HttpPipeline {
  private HttpPipeline() {}

  /// Told where a connection goes on as a WebSocket.
  public interface Upgraded {
    /// Must put handlers for frames in the place of the context's handler.
    ///
    /// @param subprotocol what was agreed on
    /// @param request what was asked
    void upgraded(ChannelHandlerContext ctx, Subprotocol subprotocol, HttpRequest request);
  }

  /// Puts them in the place of the context's handler.
  public static void replace(
      ChannelHandlerContext ctx, Page page, Configuration configuration, Upgraded upgraded) {
    int headBytesMax = configuration.http().requestBytes();
    var bounds =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(headBytesMax)
            .setMaxHeaderSize(headBytesMax);
    var pipeline = ctx.pipeline();
    pipeline.addLast(new HttpServerCodec(bounds));
    pipeline.addLast(new PageHandler(page, configuration, upgraded));
    pipeline.remove(ctx.handler());
  }
}
