package parley.server.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import parley.core.AddressRange;
import parley.server.config.Kind.Count;
import parley.server.config.Kind.Location;
import parley.server.config.Kind.Many;
import parley.server.config.Kind.Size;
import parley.server.config.Kind.Text;
import parley.server.config.Kind.YesNo;

/// What can be configured of the ways on which clients come; the rest of [Keys].
final class TransportKeys {
  static final Map<String, Key<?>> TABLE = new LinkedHashMap<>();

  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;

  static final Key<String> TLS_CERTIFICATE =
      key(
          "tls.certificate",
          new Location(true, "PEM file"),
          "",
          "Certificate with its chain. Without one, the server makes its own, signed by nobody, "
              + "in the data folder.");
  static final Key<String> TLS_KEY =
      key(
          "tls.key",
          new Location(true, "PEM file"),
          "",
          "The certificate's private key (PKCS #8).");
  static final Key<Duration> TLS_HANDSHAKE_TIME =
      key(
          "tls.handshake-time",
          Keys.time("1s", "5m"),
          Duration.ofSeconds(10),
          "How long a TLS handshake may take.");

  static final Key<Duration> STS_DURATION =
      key(
          "sts.duration",
          Keys.time("0s", "3650d"),
          Duration.ZERO,
          "For how long IRC clients that understand STS shall come over TLS only; 0 says nothing of"
              + " it to them. To take it back, `1s`.");
  static final Key<Integer> STS_PORT =
      key(
          "sts.port",
          new Count(1, 65_535, "port"),
          6697,
          "The port for TLS that they are sent to, with a certificate from an authority.");
  static final Key<Boolean> STS_PRELOAD =
      key(
          "sts.preload",
          new YesNo(),
          false,
          "Whether makers of clients may build that in for this server.");

  static final Key<Duration> HTTP_REQUEST_TIME =
      key(
          "http.request-time",
          Keys.time("1s", "5m"),
          Duration.ofSeconds(10),
          "How long an HTTP request may take to arrive, and its answer to be read.");
  static final Key<Long> HTTP_REQUEST_BYTES =
      key(
          "http.request-bytes",
          new Size(KIB, MIB),
          8L * KIB,
          "The longest head of an HTTP request.");
  static final Key<List<String>> HTTP_ALLOWED_ORIGINS =
      key(
          "http.allowed-origins",
          new Many<>(
              new Text(
                  "an origin such as \"https://chat.example.org\", or \"*\"",
                  Pattern.compile("\\*|null|[A-Za-z][A-Za-z0-9+.-]*://[^/,\\s]+")),
              100),
          List.of(),
          "The pages whose WebSockets are let in, `*` for all; without any, those that came from "
              + "this server's own name and port. Programs that are no browsers are always let "
              + "in.");

  static final Key<List<String>> PROXY_TRUSTED =
      key(
          "proxy.trusted",
          new Many<>(
              new Text(
                  "an address, a range such as \"10.0.0.0/8\", or \"unix\"",
                  text -> text.equals("unix") || AddressRange.parse(text) != null),
              100),
          List.of(),
          "Proxies that say whose connections they pass on: by the PROXY protocol, version 1 or 2, "
              + "or for WebSockets by `X-Forwarded-For`. `unix` stands for all that comes in over "
              + "Unix domain sockets. What comes from these addresses is believed.");

  private TransportKeys() {}

  private static <T> Key<T> key(String name, Kind<T> kind, T fallback, String meaning) {
    var key = new Key<>(name, kind, fallback, meaning);
    TABLE.put(name, key);
    return key;
  }
}
