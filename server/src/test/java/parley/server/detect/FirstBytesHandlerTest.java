package parley.server.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.wire.Language;

class FirstBytesHandlerTest implements FirstBytesHandler.Found {
  private static final Duration SILENCE = Duration.ofMillis(300);

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Taker taker = new Taker();
  private @Nullable Language found;

  /// Takes the place of the handler, as the language's own would.
  private static final class Taker extends ChannelInboundHandlerAdapter {
    private final StringBuilder bytes = new StringBuilder();
    private final List<Object> events = new ArrayList<>();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      take((ByteBuf) message);
    }

    void take(ByteBuf more) {
      bytes.append(more.toString(StandardCharsets.ISO_8859_1));
      more.release();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      events.add(event);
    }
  }

  @Override
  public void found(ChannelHandlerContext ctx, Language language, ByteBuf first) {
    assertThat(found).as("told once").isNull();
    found = language;
    ctx.pipeline().replace(ctx.handler(), null, taker);
    taker.take(first);
  }

  @AfterEach
  void nothingLeaks() {
    channel.finishAndReleaseAll();
  }

  private void connect(Language own) {
    channel.freezeTime();
    channel.pipeline().addLast(new FirstBytesHandler(own, SILENCE, this));
    channel.pipeline().fireChannelActive();
  }

  private void send(String bytes) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
  }

  private void pass(Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runPendingTasks();
    channel.runScheduledPendingTasks();
  }

  @ParameterizedTest
  @CsvSource({
    "'LOGIN Alice\n',              LOGIN",
    "'JOIN:Alice\n',               JOIN",
    "'NICK alice\r\n',             IRC",
    "'CAP LS 302\r\n',             IRC",
    "'AUTHENTICATE PLAIN\r\n',     IRC",
    "'GET / HTTP/1.1\r\n',         HTTP",
    "'\u0016\u0003\u0001',         TLS",
    "'John: Hi\n',                 PLAIN",
    "'LOGOUT\n',                   PLAIN",
    "'\n',                         PLAIN",
    "'\u00ff\u00fb\u001fhello\n',  PLAIN",
  })
  void anySplitIsRecognisedAlikeAndNothingIsLost(String bytes, Language language) {
    for (int split = 0; split <= bytes.length(); split++) {
      var each = new FirstBytesHandlerTest();
      each.connect(Language.PLAIN);
      each.send(bytes.substring(0, split));
      each.send(bytes.substring(split));

      assertThat(each.found).as("split at %d", split).isEqualTo(language);
      assertThat(each.taker.bytes).hasToString(bytes);
      each.nothingLeaks();
    }
  }

  @Test
  void bytesMayComeOneByOne() {
    connect(Language.JOIN);
    "AUTHENTICATE ".chars().forEach(c -> send(Character.toString(c)));

    assertThat(found).isEqualTo(Language.IRC);
    assertThat(taker.bytes).hasToString("AUTHENTICATE ");
  }

  @Test
  void whoIsSilentGetsTheListenersOwnLanguage() {
    connect(Language.LOGIN);

    pass(SILENCE.minusMillis(1));
    assertThat(found).isNull();
    pass(Duration.ofMillis(1));
    assertThat(found).isEqualTo(Language.LOGIN);
  }

  @Test
  void whoStopsWithinAnAnnouncementGetsItToo() {
    connect(Language.PLAIN);
    send("LOGI");
    pass(SILENCE);

    assertThat(found).isEqualTo(Language.PLAIN);
    assertThat(taker.bytes).hasToString("LOGI");
    send("N Alice");
    assertThat(taker.bytes).hasToString("LOGIN Alice");
  }

  @Test
  void whatWasDecidedStays() {
    connect(Language.PLAIN);
    send("LOGIN Alice\n");
    pass(SILENCE.multipliedBy(2));

    assertThat(found).isEqualTo(Language.LOGIN);
  }

  @Test
  void whoEndsItsSideFirstGetsTheListenersOwnLanguage() {
    connect(Language.JOIN);
    send("JOI");
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);

    assertThat(found).isEqualTo(Language.JOIN);
    assertThat(taker.bytes).hasToString("JOI");
    assertThat(taker.events).containsExactly(ChannelInputShutdownEvent.INSTANCE);
  }

  @Test
  void whoGoesAwayIsForgotten() {
    connect(Language.PLAIN);
    send("LOGI");
    channel.close();
    pass(SILENCE);

    assertThat(found).isNull();
  }

  @Test
  void behindTlsTheMomentBeginsWithTheEndOfTheHandshake() {
    channel.freezeTime();
    channel.pipeline().addLast(new FirstBytesHandler(Language.IRC, SILENCE, this));
    pass(SILENCE.multipliedBy(2));
    assertThat(found).isNull();

    channel.pipeline().fireUserEventTriggered(SslHandshakeCompletionEvent.SUCCESS);
    pass(SILENCE);
    assertThat(found).isEqualTo(Language.IRC);
  }
}
