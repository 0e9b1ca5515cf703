package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static SSLSocket socket(int port, String... protocols) throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
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
      assertThat(client.line()).isEqualTo(spoken + " from 127.0.0.1");
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

      assertThat(client.line()).isEqualTo("irc from 127.0.0.1");
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
