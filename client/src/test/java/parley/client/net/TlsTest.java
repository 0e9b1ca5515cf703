package parley.client.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.client.net.TcpLinkTest.Heard;

/// TLS with a certificate that nobody vouches for.
@Timeout(60)
final class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void makeCertificates() throws Exception {
    makeCertificate("one");
    makeCertificate("two");
  }

  @Test
  void theFirstCertificateIsRememberedAndShown() throws Exception {
    KnownHosts known = new KnownHosts(folder.resolve("a/known-hosts"));
    try (SSLServerSocket server = server("one")) {
      assertThat(greeted(server, known))
          .first()
          .asString()
          .startsWith("opened New certificate, remembered from now on: SHA256:");
      assertThat(greeted(server, known)).containsExactly("opened null", "received hello");
    }
    assertThat(Files.readString(folder.resolve("a/known-hosts")))
        .startsWith("127.0.0.1:")
        .contains(" SHA256:");
  }

  @Test
  void anotherCertificateIsRefused() throws Exception {
    KnownHosts known = new KnownHosts(folder.resolve("b/known-hosts"));
    int port;
    try (SSLServerSocket server = server("one")) {
      port = server.getLocalPort();
      greeted(server, known);
    }
    String first = Files.readString(folder.resolve("b/known-hosts"));
    try (SSLServerSocket server = server("two")) {
      Files.writeString(
          folder.resolve("b/known-hosts"),
          first.replace(":" + port + " ", ":" + server.getLocalPort() + " "));
      assertThat(greeted(server, known))
          .first()
          .asString()
          .startsWith("closed cannot reach 127.0.0.1:")
          .contains("another certificate than before")
          .contains("known-hosts");
    }
  }

  @Test
  void withoutAFileNothingIsTrustedOnFirstUse() throws Exception {
    try (SSLServerSocket server = server("one")) {
      assertThat(greeted(server, null)).first().asString().startsWith("closed cannot reach");
    }
  }

  /// What a client hears from a server that says hello to it.
  private static List<String> greeted(SSLServerSocket server, @Nullable KnownHosts known)
      throws Exception {
    Thread greeter = Thread.ofVirtual().start(() -> greet(server));
    Heard heard = new Heard();
    Endpoint here = new Endpoint("127.0.0.1", server.getLocalPort(), true);
    Link link = new TcpNetwork(known).dial(here, heard);
    String first = heard.next();
    List<String> all = first.startsWith("opened") ? List.of(first, heard.next()) : List.of(first);
    link.close();
    greeter.join();
    return all;
  }

  private static void greet(SSLServerSocket server) {
    try (SSLSocket peer = (SSLSocket) server.accept()) {
      peer.getOutputStream().write("hello\n".getBytes(UTF_8));
      int end = peer.getInputStream().read();
      assertThat(end).isLessThan(0);
    } catch (IOException e) {
      // The client did not like the certificate, or was closed: both are looked at from its side.
    }
  }

  private static SSLServerSocket server(String certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(certificate))) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void makeCertificate(String name) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                folder.resolve(name).toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
