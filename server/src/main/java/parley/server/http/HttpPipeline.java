package parley.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import parley.server.config.Configuration;

/// The handlers of an HTTP connection.
public final class HttpPipeline {
  private HttpPipeline() {}

  /// Puts them in the place of the context's handler.
  public static void replace(ChannelHandlerContext ctx, Page page, Configuration configuration) {
    int headBytesMax = configuration.http().requestBytes();
    var bounds =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(headBytesMax)
            .setMaxHeaderSize(headBytesMax);
    var pipeline = ctx.pipeline();
    pipeline.addLast(new HttpServerCodec(bounds));
    pipeline.addLast(new PageHandler(page, configuration.timing().httpRequestTime()));
    pipeline.remove(ctx.handler());
  }
}
