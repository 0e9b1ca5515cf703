package parley.app;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// The ways in which clients of transcripts connect.
final class Doors {
  private static final byte[] TELNET_NOTHING = {(byte) 255, (byte) 241};

  private Doors() {}

  /// Where the language is spoken to the silent, as all clients are for a moment.
  record OwnPort() implements SocketStage.Door {
    @Override
    public Socket open(RunningServer server, String language) throws IOException {
      return server.connect(language);
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
    public Socket open(RunningServer server, String language) throws IOException {
      var socket = server.connect("any");
      if (serverBegins(language)) {
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
  record Encrypted(SSLContext context) implements SocketStage.Door {
    @Override
    public Socket open(RunningServer server, String language) throws IOException {
      return encrypted(context, server.connect(language + "+tls"));
    }

    @Override
    public boolean serverBegins(String language) {
      return true;
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
