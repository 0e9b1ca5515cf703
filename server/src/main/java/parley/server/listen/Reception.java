package parley.server.listen;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import parley.dialect.irc.IrcDialect;
import parley.server.detect.FirstBytesHandler;
import parley.server.http.HttpPipeline;
import parley.server.tls.TlsEntry;
import parley.wire.Language;

/// Gives one new connection the handlers of the language that it speaks.
final class Reception implements FirstBytesHandler.Found {
  private final Entrance entrance;
  private final String address;

  Reception(Entrance entrance, String address) {
    this.entrance = entrance;
    this.address = address;
  }

  /// Waits for the first bytes.
  ChannelHandler detection() {
    var silence = entrance.services().configuration().timing().detectSilence();
    return new FirstBytesHandler(entrance.listener().dialect().language(), silence, this);
  }

  /// Waits for a TLS handshake, and behind it for the first bytes.
  ChannelHandler encryption() {
    return new TlsEntry(
        entrance.services().tls(),
        entrance.services().configuration().timing().tlsHandshakeTime(),
        this::detection);
  }

  @Override
  public void found(ChannelHandlerContext ctx, Language language, ByteBuf first) {
    boolean encrypted = ctx.pipeline().get(SslHandler.class) != null;
    switch (language) {
      case TLS -> {
        if (encrypted) {
          chat(ctx, entrance.listener().dialect().language(), first, true);
        } else {
          encrypt(ctx, first);
        }
      }
      case HTTP -> http(ctx, first);
      case PLAIN, LOGIN, JOIN, IRC -> chat(ctx, language, first, encrypted);
      case ECHO -> throw new IllegalStateException("nobody announces echo");
    }
  }

  private void chat(
      ChannelHandlerContext ctx, Language language, ByteBuf first, boolean encrypted) {
    var services = entrance.services();
    var dialect = services.dialects().get(language);
    if (dialect == null) {
      throw new IllegalStateException("no dialect for " + language);
    }
    var io = entrance.io();
    var peer = new Peer(services.hub(), io, address);
    var handler = new ConnectionHandler(ctx.channel(), io, encrypted, peer);
    ctx.pipeline().replace(ctx.handler(), null, handler);
    int lineBytesMax = lineBytesMax(language);
    if (io.isDirect()) {
      peer.open(dialect, lineBytesMax);
      peer.received(first);
    } else {
      io.toHub().execute(() -> peer.open(dialect, lineBytesMax));
      io.toHub().execute(() -> peer.received(first));
    }
  }

  private int lineBytesMax(Language language) {
    // IRC's own bound; what is too long within it, its dialect answers as its specification says.
    return language == Language.IRC
        ? IrcDialect.LINE_BYTES_MAX
        : entrance.services().configuration().limits().lineBytes();
  }

  private void encrypt(ChannelHandlerContext ctx, ByteBuf first) {
    var pipeline = ctx.pipeline();
    pipeline.replace(ctx.handler(), null, encryption());
    pipeline.fireChannelRead(first);
    pipeline.fireChannelReadComplete();
  }

  private void http(ChannelHandlerContext ctx, ByteBuf first) {
    var pipeline = ctx.pipeline();
    HttpPipeline.replace(ctx, entrance.services().page(), entrance.services().configuration());
    pipeline.fireChannelRead(first);
    pipeline.fireChannelReadComplete();
  }
}
