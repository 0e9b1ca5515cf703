package parley.server.listen;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;
import parley.dialect.irc.IrcDialect;
import parley.server.detect.FirstBytesHandler;
import parley.server.http.HttpPipeline;
import parley.server.tls.ClientCertificate;
import parley.server.tls.TlsEntry;
import parley.server.websocket.FrameWriter;
import parley.server.websocket.MessageReader;
import parley.server.websocket.Subprotocol;
import parley.wire.Language;

/// Gives one new connection the handlers of the language that it speaks.
final class Reception implements FirstBytesHandler.Found {
  private final Entrance entrance;
  private final Remote plain;
  private final @Nullable Relayed relayed;

  /// @param plain where it comes from, as long as nothing is encrypted
  /// @param relayed where a proxy that speaks HTTP may say more of that
  Reception(Entrance entrance, Remote plain, @Nullable Relayed relayed) {
    this.entrance = entrance;
    this.plain = plain;
    this.relayed = relayed;
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
    var tls = ctx.pipeline().get(SslHandler.class);
    switch (language) {
      case TLS -> {
        if (tls == null) {
          encrypt(ctx, first);
        } else {
          chat(ctx, entrance.listener().dialect().language(), first, remote(tls));
        }
      }
      case HTTP -> http(ctx, first);
      case PLAIN, LOGIN, JOIN, IRC -> chat(ctx, language, first, remote(tls));
      case ECHO -> throw new IllegalStateException("nobody announces echo");
    }
  }

  private Remote remote(@Nullable SslHandler tls) {
    return tls == null
        ? plain
        : new Remote(plain.address(), true, ClientCertificate.fingerprint(tls.engine()));
  }

  private void chat(ChannelHandlerContext ctx, Language language, ByteBuf first, Remote remote) {
    var io = entrance.io();
    var peer = new Peer(entrance, remote);
    var handler = new ConnectionHandler(ctx.channel(), io, remote.secure(), peer);
    ctx.pipeline().replace(ctx.handler(), null, handler);
    open(peer, language);
    if (io.isDirect()) {
      peer.received(first);
    } else {
      io.toHub().execute(() -> peer.received(first));
    }
  }

  private void open(Peer peer, Language language) {
    var dialect = entrance.services().dialects().get(language);
    if (dialect == null) {
      throw new IllegalStateException("no dialect for " + language);
    }
    int lineBytesMax = lineBytesMax(language);
    if (entrance.io().isDirect()) {
      peer.open(dialect, lineBytesMax);
    } else {
      entrance.io().toHub().execute(() -> peer.open(dialect, lineBytesMax));
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
    HttpPipeline.replace(
        ctx,
        entrance.services().page(),
        entrance.services().configuration(),
        (page, subprotocol, request) -> webSocket(page, subprotocol, remote(page, request)));
    // From here on, not from the beginning: what was encrypted there is not any more.
    ctx.fireChannelRead(first);
    ctx.fireChannelReadComplete();
  }

  /// Where a request comes from. Should there be no seat for those behind a proxy, the connection
  /// ends as soon as that is known.
  private Remote remote(ChannelHandlerContext ctx, HttpRequest request) {
    var direct = remote(ctx.pipeline().get(SslHandler.class));
    var trusted = entrance.services().trusted();
    var client = relayed == null ? null : trusted.client(request.headers());
    if (relayed == null || client == null) {
      return direct;
    }
    relayed.move(
        client,
        moved -> {
          if (moved == null) {
            ctx.channel().close();
          }
        });
    boolean secure = request.headers().contains("X-Forwarded-Proto", "https", true);
    return new Remote(NetUtil.toAddressString(client), secure, null);
  }

  /// IRC, whatever the listener's own dialect is.
  private void webSocket(ChannelHandlerContext ctx, Subprotocol subprotocol, Remote remote) {
    var pipeline = ctx.pipeline();
    var io = entrance.io();
    var peer = new Peer(entrance, remote);
    boolean encrypted = pipeline.get(SslHandler.class) != null;
    var handler = new ConnectionHandler(ctx.channel(), io, encrypted, peer);
    var writer = new FrameWriter(subprotocol);
    var reader = new MessageReader(subprotocol, lineBytesMax(Language.IRC), writer, handler);
    handler.speaksWebSocket(writer);
    pipeline.addLast(reader.decoder(), reader, handler);
    pipeline.remove(ctx.handler());
    open(peer, Language.IRC);
  }
}
