package parley.app;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import parley.dialect.transcript.Way;
import parley.server.tls.OwnCertificate;

/// The ways in which clients of transcripts connect.
final class Doors {
  private static final byte[] TELNET_NOTHING = {(byte) 255, (byte) 241};
  private static final char[] NO_PASSWORD = {};

  private Doors() {}

  /// Where the language is spoken to the silent, as all clients are for a moment.
  record OwnPort() implements SocketStage.Door {
    @Override
    public Socket open(RunningServer server, Way way) throws IOException {
      // Who begins with TLS where it is only understood must do so within the moment of silence.
      var port = way.language() + (way.secure() ? "+tls" : "");
      return asWanted(server.connect(port), way);
    }

    @Override
    public boolean serverBegins(String language) {
      return true;
    }
  }

  /// The one port for everything. Clients of plain begin as telnet may, with bytes that are no text
  /// and announce nothing; all others announce themselves by their first line.
  record AnyPort() implements SocketStage.Door {
    @Override
    public Socket open(RunningServer server, Way way) throws IOException {
      var socket = asWanted(server.connect("any"), way);
      if (serverBegins(way.language())) {
        socket.getOutputStream().write(TELNET_NOTHING);
      }
      return socket;
    }

    @Override
    public boolean serverBegins(String language) {
      return language.equals("plain");
    }
  }

  /// The language's own port, encrypted.
  record Encrypted() implements SocketStage.Door {
    @Override
    public Socket open(RunningServer server, Way way) throws IOException {
      return encrypted(context(way), server.connect(way.language() + "+tls"));
    }

    @Override
    public boolean serverBegins(String language) {
      return true;
    }
  }

  private static Socket asWanted(Socket socket, Way way) throws IOException {
    return way.secure() ? encrypted(context(way), socket) : socket;
  }

  private static SSLContext context(Way way) throws IOException {
    try {
      return way.certified() ? Certified.CONTEXT : trusting();
    } catch (GeneralSecurityException failure) {
      throw new IOException(failure);
    }
  }

  /// Made once: all who have a certificate have the same.
  private static final class Certified {
    static final SSLContext CONTEXT = make();

    private static SSLContext make() {
      try {
        return certified();
      } catch (GeneralSecurityException | IOException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /// Goes on with TLS.
  static Socket encrypted(SSLContext context, Socket socket) throws IOException {
    var encrypted =
        (SSLSocket) context.getSocketFactory().createSocket(socket, "parley.local", 0, true);
    encrypted.startHandshake();
    return encrypted;
  }

  /// Clients that trust every certificate.
  static SSLContext trusting() throws GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Trust()}, null);
    return context;
  }

  /// Clients that trust every certificate, and show one of their own.
  private static SSLContext certified() throws GeneralSecurityException, IOException {
    var own =
        new OwnCertificate("client", null, () -> Instant.parse("2026-01-02T00:00:00Z"))
            .certificate();
    var keys = KeyStore.getInstance(KeyStore.getDefaultType());
    keys.load(null, null);
    keys.setKeyEntry("own", own.key(), NO_PASSWORD, own.chain().toArray(new X509Certificate[0]));
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, NO_PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), new TrustManager[] {new Trust()}, null);
    return context;
  }

  private static final class Trust implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
