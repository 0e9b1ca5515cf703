package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.server.tls.Certificate;
import parley.server.tls.OwnCertificate;

@Timeout(60)
class EncryptedConnectionsTest {
  @TempDir private Path folder;

  /// Believes every certificate, as clients of a server with its own one do.
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  static TrustManager[] trusting() {
    return new TrustManager[] {new Trusting()};
  }

  private static SSLSocket socket(int port, String... protocols) throws Exception {
    return socket(context(null), port, protocols);
  }

  private static SSLContext context(@Nullable Certificate own) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    if (own != null) {
      store.setKeyEntry("own", own.key(), new char[0], own.chain().toArray(new X509Certificate[0]));
    }
    keys.init(store, new char[0]);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusting(), new SecureRandom());
    return context;
  }

  private static SSLSocket socket(SSLContext context, int port, String... protocols)
      throws Exception {
    var socket =
        (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    if (protocols.length > 0) {
      socket.setEnabledProtocols(protocols);
    }
    return socket;
  }

  private static X509Certificate certificate(SSLSocket socket) throws Exception {
    return (X509Certificate) socket.getSession().getPeerCertificates()[0];
  }

  @ParameterizedTest
  @CsvSource({
    "irc+tls, TLSv1.3, epoll,    1, NICK alice,  irc",
    "irc+tls, TLSv1.2, epoll,    1, NICK alice,  irc",
    "irc+tls, TLSv1.3, nio,      1, JOIN:Alice,  join",
    "irc+tls, TLSv1.3, io_uring, 1, JOIN:Alice,  join",
    "irc+tls, TLSv1.3, epoll,    2, LOGIN Alice, login",
    "any,     TLSv1.3, epoll,    1, LOGIN Alice, login",
    "any,     TLSv1.2, epoll,    2, hello,       plain",
  })
  void everyLanguageIsSpokenInsideToo(
      String dialect, String protocol, String transport, int loops, String line, String spoken)
      throws Exception {
    try (var server =
            RunningServer.start(
                "listen=" + dialect + "=127.0.0.1:0",
                "server.transport=" + transport,
                "server.loops=" + loops);
        var socket = socket(server.port(), protocol);
        var client = new Client(socket)) {
      client.send(line + "\nflood 500\n");

      assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
      assertThat(client.line()).isEqualTo(spoken + " from 127.0.0.1 over TLS");
      assertThat(client.line()).isEqualTo(spoken + ": " + line);
      assertThat(client.send("bye\n").rest()).hasSize(500_004).endsWith("x\nbye\n");
    }
  }

  @Test
  void whoIsSilentAfterTheHandshakeGetsTheListenersDialect() throws Exception {
    try (var server = RunningServer.start("listen=irc+tls=127.0.0.1:0", "detect.silence=1ms");
        var socket = socket(server.port());
        var client = new Client(socket)) {
      socket.startHandshake();

      assertThat(client.line()).isEqualTo("irc from 127.0.0.1 over TLS");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void whoHasACertificateIsKnownByItHoweverOftenTheyCome(String protocol) throws Exception {
    var own = new OwnCertificate("client", null, Instant::now).certificate();
    var print =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(own.chain().getFirst().getEncoded()));
    var context = context(own);
    try (var server = RunningServer.start("listen=irc+tls=127.0.0.1:0")) {
      for (int i = 0; i < 3; i++) {
        // From the second time on, the client goes on with the session of the first.
        try (var socket = socket(context, server.port(), protocol);
            var client = new Client(socket).send("x\n")) {
          assertThat(client.line()).isEqualTo("irc from 127.0.0.1 over TLS with " + print);
          assertThat(client.line()).isEqualTo("irc: x");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.3, h2:http/1.1, http/1.1",
    "TLSv1.2, http/1.1,    http/1.1",
    "TLSv1.3, h2,          ''",
  })
  void browsersAreNotAskedForACertificate(String protocol, String offered, String chosen)
      throws Exception {
    var context = context(new OwnCertificate("client", null, Instant::now).certificate());
    try (var server = RunningServer.start("listen=irc+tls=127.0.0.1:0");
        var socket = offering(socket(context, server.port(), protocol), offered);
        var client = new Client(socket)) {
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

      assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(socket.getApplicationProtocol()).isEqualTo(chosen);
      assertThat(socket.getSession().getLocalCertificates()).isNull();
    }
  }

  @Test
  void whoOffersAnotherProtocolIsAskedForACertificate() throws Exception {
    var context = context(new OwnCertificate("client", null, Instant::now).certificate());
    try (var server = RunningServer.start("listen=irc+tls=127.0.0.1:0");
        var socket = offering(socket(context, server.port()), "irc");
        var client = new Client(socket)) {
      assertThat(client.send("NICK alice\n").line())
          .startsWith("irc from 127.0.0.1 over TLS with ");
    }
  }

  private static SSLSocket offering(SSLSocket socket, String protocols) {
    var parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(protocols.split(":"));
    socket.setSSLParameters(parameters);
    return socket;
  }

  @Test
  void aHelloInPiecesIsPutTogether() throws Exception {
    try (var server = RunningServer.start("listen=irc+tls=127.0.0.1:0");
        var client = server.connect()) {
      byte[] hello = hello();
      var out = client.socket().getOutputStream();
      for (byte part : hello) {
        out.write(part);
        out.flush();
      }

      assertThat(client.socket().getInputStream().read())
          .as("a record of a handshake")
          .isEqualTo(22);
    }
  }

  @Test
  void whoNeverSaysHelloIsLetGo() throws Exception {
    try (var server = RunningServer.start("listen=irc+tls=127.0.0.1:0", "tls.handshake-time=1s");
        var client = server.connect()) {
      assertThat(client.rest()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"irc+tls", "any"})
  void whoEndsTheirSideInTheMiddleOfTheHandshakeIsLetGoAtOnce(String dialect) throws Exception {
    try (var server =
        RunningServer.start("listen=" + dialect + "=127.0.0.1:0", "tls.handshake-time=5m")) {
      for (byte[] hello : List.of(new byte[0], new byte[] {22, 3, 1, 2}, hello())) {
        if (dialect.equals("irc+tls") || hello.length > 0) {
          try (var client = server.connect()) {
            client.socket().getOutputStream().write(hello);

            assertThat(client.endOutput().rest()).doesNotContain("irc");
          }
        }
      }
    }
  }

  private static byte[] hello() throws Exception {
    var engine = context(null).createSSLEngine();
    engine.setUseClientMode(true);
    var out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    var _ = engine.wrap(ByteBuffer.allocate(0), out);
    return Arrays.copyOf(out.array(), out.position());
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "irc+tls"})
  void browsersGetThePageOverTlsToo(String dialect) throws Exception {
    try (var server = RunningServer.start("listen=" + dialect + "=127.0.0.1:0");
        var socket = socket(server.port());
        var client = new Client(socket)) {
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

      assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void whoDoesNotSpeakTlsToATlsPortIsClosed() throws Exception {
    try (var server = RunningServer.start("listen=irc+tls=127.0.0.1:0");
        var client = server.connect().send("NICK alice\r\nUSER alice 0 * :Alice\r\n")) {
      // Perhaps an alert in TLS, and then the end.
      assertThat(client.rest()).doesNotContain("irc");
    }
  }

  @Test
  void theOwnCertificateOutlivesTheServer() throws Exception {
    var data = "journal.directory=" + folder.resolve("data");
    X509Certificate first;
    try (var server = RunningServer.start(data, "journal.ephemeral=false");
        var socket = socket(server.port())) {
      socket.startHandshake();
      first = certificate(socket);
    }
    try (var server = RunningServer.start(data, "journal.ephemeral=false");
        var socket = socket(server.port())) {
      socket.startHandshake();

      assertThat(certificate(socket)).isEqualTo(first);
    }
  }

  @Test
  void anEphemeralServerLeavesNoCertificate() throws Exception {
    try (var server = RunningServer.start("journal.directory=" + folder);
        var socket = socket(server.port())) {
      socket.startHandshake();

      assertThat(certificate(socket).getPublicKey().getAlgorithm()).isEqualTo("EC");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aNewCertificateServesNewConnectionsAndTheOldOnesStay() throws Exception {
    var first = write("first");
    try (var server = server("tls.handshake-time=10s");
        var before = socket(server.port());
        var client = new Client(before).send("NICK a\n")) {
      assertThat(client.line()).startsWith("irc from");
      assertThat(certificate(before)).isEqualTo(first);
      assertThat(server.renewCertificate()).as("nothing is new").isFalse();

      var second = write("second");
      assertThat(server.renewCertificate()).isTrue();
      try (var after = socket(server.port())) {
        after.startHandshake();
        assertThat(certificate(after)).isEqualTo(second);
      }
      assertThat(client.line()).isEqualTo("irc: NICK a");
      assertThat(client.send("still here\n").line()).isEqualTo("irc: still here");
    }
  }

  @Test
  void aBrokenNewCertificateChangesNothing() throws Exception {
    var first = write("first");
    try (var server = server("tls.handshake-time=10s")) {
      Files.writeString(folder.resolve("tls-certificate.pem"), "half a fi");
      assertThat(server.renewCertificate()).isFalse();
      try (var socket = socket(server.port())) {
        socket.startHandshake();
        assertThat(certificate(socket)).isEqualTo(first);
      }

      Files.delete(folder.resolve("tls-certificate.pem"));
      assertThat(server.renewCertificate()).isFalse();
      var second = write("second");
      assertThat(server.renewCertificate()).isTrue();
      try (var socket = socket(server.port())) {
        socket.startHandshake();
        assertThat(certificate(socket)).isEqualTo(second);
      }
    }
  }

  private RunningServer server(String key) throws Exception {
    return RunningServer.start(
        "listen=irc+tls=127.0.0.1:0",
        "tls.certificate=" + folder.resolve("tls-certificate.pem"),
        "tls.key=" + folder.resolve("tls-key.pem"),
        key);
  }

  /// Writes another certificate and its key.
  private X509Certificate write(String name) throws Exception {
    Files.deleteIfExists(folder.resolve("tls-certificate.pem"));
    return new OwnCertificate(name, folder, Instant::now).certificate().chain().getFirst();
  }

  @Test
  void configuredFilesThatAreNoCertificateStopTheStart() throws Exception {
    var file = Files.writeString(folder.resolve("x.pem"), "nothing\n");

    assertThatThrownBy(() -> RunningServer.start("tls.certificate=" + file, "tls.key=" + file))
        .isInstanceOf(StartException.class)
        .hasMessage("tls: " + file + " holds no certificate in PEM");
    assertThatThrownBy(
            () -> RunningServer.start("tls.certificate=" + folder + "/y", "tls.key=" + file))
        .isInstanceOf(StartException.class)
        .hasMessage("tls: cannot read " + folder + "/y");
  }
}
