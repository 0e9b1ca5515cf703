package parley.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long TLS may take to begin.
class TlsEntryTest {
  private static final Duration HANDSHAKE_TIME = Duration.ofSeconds(10);

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
