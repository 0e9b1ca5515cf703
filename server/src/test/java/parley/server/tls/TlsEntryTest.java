package parley.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.server.hub.CapturedLog;

/// How long TLS may take to begin, and in what pieces it sends.
class TlsEntryTest {
  private static final Duration HANDSHAKE_TIME = Duration.ofSeconds(10);

  /// Of the ciphers of TLS 1.3.
  private static final int TAG_BYTES = 16;

  @TempDir private Path folder;

  private EmbeddedChannel server() {
    var tls = new ServerTls(new OwnCertificate("irc.test", folder, Instant::now), Runnable::run);
    var channel = new EmbeddedChannel();
    channel.freezeTime();
    channel
        .pipeline()
        .addLast(new TlsEntry(tls, HANDSHAKE_TIME, ChannelInboundHandlerAdapter::new));
    channel.pipeline().fireChannelActive();
    return channel;
  }

  @Test
  void whoSaysNothingIsLetGo() {
    var server = server();
    pass(server, HANDSHAKE_TIME.plusSeconds(1));
    assertThat(server.isOpen()).isFalse();
  }

  @Test
  void whoHasBegunStays() throws Exception {
    var server = server();
    var context =
        SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build();
    var handler = context.newHandler(server.alloc());
    var client = new EmbeddedChannel(handler);
    shakeHands(client, server, handler);

    pass(server, HANDSHAKE_TIME.multipliedBy(10));
    assertThat(server.isOpen()).isTrue();
    client.finishAndReleaseAll();
    server.finishAndReleaseAll();
  }

  @Test
  void aChatIsSentInRecordsThatSmallReadsTakeWhole() throws Exception {
    var server = server();
    var context =
        SslContextBuilder.forClient()
            .protocols("TLSv1.3")
            .trustManager(InsecureTrustManagerFactory.INSTANCE)
            .build();
    var handler = context.newHandler(server.alloc());
    var client = new EmbeddedChannel(handler);
    shakeHands(client, server, handler);

    server.writeOutbound(Unpooled.wrappedBuffer(new byte[2_000]));
    // What belongs to the handshake may come before.
    assertThat(records(server)).endsWith(511, 511, 511, 467);
    client.finishAndReleaseAll();
    server.finishAndReleaseAll();
  }

  /// How many bytes of text are in each record (RFC 8446, section 5.2).
  private static List<Integer> records(EmbeddedChannel server) {
    var sizes = new ArrayList<Integer>();
    var bytes = Unpooled.buffer();
    for (ByteBuf next = server.readOutbound(); next != null; next = server.readOutbound()) {
      bytes.writeBytes(next);
      next.release();
    }
    while (bytes.isReadable()) {
      bytes.skipBytes(3);
      int length = bytes.readUnsignedShort();
      bytes.skipBytes(length);
      sizes.add(length - 1 - TAG_BYTES);
    }
    return sizes;
  }

  /// The first certificate takes long to make, and the server may end before it is there.
  @Test
  void whoWaitedWhenTheServerEndedIsForgottenWithoutAWordInTheLog() throws Exception {
    var background = new ArrayDeque<Runnable>();
    var tls = new ServerTls(new OwnCertificate("irc.test", folder, Instant::now), background::add);
    var loop = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
    var server = new LocalChannel();
    loop.register(server).sync();
    server.pipeline().addLast(new TlsEntry(tls, HANDSHAKE_TIME, ChannelInboundHandlerAdapter::new));
    var context =
        SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build();
    var client = new EmbeddedChannel(context.newHandler(server.alloc()));
    server.pipeline().fireChannelRead(client.readOutbound());
    loop.submit(() -> {}).sync();
    assertThat(background).hasSize(1);
    loop.shutdownGracefully(0, 10, TimeUnit.SECONDS).sync();

    var log = CapturedLog.begin();
    try {
      background.remove().run();
    } finally {
      CapturedLog.end();
    }
    assertThat(log).noneMatch(line -> line.startsWith("ERROR"));
    client.finishAndReleaseAll();
  }

  private static void shakeHands(
      EmbeddedChannel client, EmbeddedChannel server, SslHandler handler) {
    for (int i = 0; i < 20 && !(handler.handshakeFuture().isSuccess() && i > 10); i++) {
      move(client, server);
      move(server, client);
    }
    assertThat(handler.handshakeFuture().isSuccess()).isTrue();
  }

  private static void move(EmbeddedChannel from, EmbeddedChannel to) {
    from.runPendingTasks();
    for (Object bytes = from.readOutbound(); bytes != null; bytes = from.readOutbound()) {
      to.writeInbound(bytes);
    }
    to.runPendingTasks();
  }

  private static void pass(EmbeddedChannel channel, Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }
}
