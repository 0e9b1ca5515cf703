package parley.client.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Makes the socket of one connection. Blocks; used by one thread.
final class Connector {
  private final Endpoint endpoint;
  private final @Nullable KnownHosts knownHosts;
  private @Nullable String note;

  Connector(Endpoint endpoint, @Nullable KnownHosts knownHosts) {
    this.endpoint = endpoint;
    this.knownHosts = knownHosts;
  }

  /// A connected socket: the first of the host's addresses that answers.
  Socket connect() throws IOException {
    Socket socket = reach();
    try {
      socket.setTcpNoDelay(true);
      return endpoint.tls() ? encrypted(socket) : socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// What a person should know about the connection made; null for nothing.
  @Nullable String note() {
    return note;
  }

  /// What went wrong, in words for a person.
  String words(IOException failure) {
    String reason =
        switch (failure) {
          case UnknownHostException _ -> "there is no host of that name";
          case SocketTimeoutException _ ->
              "no answer within " + TcpNetwork.CONNECT_WITHIN.toSeconds() + " s";
          case ConnectException e -> lowerCased(e.getMessage(), "connection refused");
          case NoRouteToHostException _ -> "no route to that host";
          case SocketException e -> lowerCased(e.getMessage(), "connection failed");
          case SSLException e -> "TLS failed: " + e.getMessage();
          default -> lowerCased(failure.getMessage(), "connection failed");
        };
    return "cannot reach " + endpoint + ": " + reason;
  }

  private static String lowerCased(@Nullable String message, String otherwise) {
    return message == null || message.isEmpty()
        ? otherwise
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private Socket reach() throws IOException {
    IOException last = new UnknownHostException(endpoint.host());
    for (InetAddress address : InetAddress.getAllByName(endpoint.host())) {
      Socket socket = new Socket();
      try {
        int millis = (int) TcpNetwork.CONNECT_WITHIN.toMillis();
        socket.connect(new InetSocketAddress(address, endpoint.port()), millis);
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  private Socket encrypted(Socket socket) throws IOException {
    try {
      FirstUseTrust trust = new FirstUseTrust(endpoint, knownHosts);
      SSLSocket encrypted = trust.wrap(socket);
      socket.setSoTimeout((int) TcpNetwork.CONNECT_WITHIN.toMillis());
      encrypted.startHandshake();
      socket.setSoTimeout(0);
      note = trust.note();
      return encrypted;
    } catch (GeneralSecurityException e) {
      throw new SSLException(e.getMessage(), e);
    }
  }
}
