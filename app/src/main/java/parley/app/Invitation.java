package parley.app;

import java.util.List;
import parley.server.config.Listener;

/// What `parley serve` prints when it is ready: how to join from each kind of client.
final class Invitation {
  private Invitation() {}

  /// @param listeners where it listens, with the ports that were really bound
  /// @param keeping where what is said is kept, in a few words
  static String of(List<Listener> listeners, String keeping) {
    var text = new StringBuilder("Parley is ready. Join from\n");
    for (Listener listener : listeners) {
      if (listener.isLocal()) {
        text.append("  %-9s nc -U %s%n".formatted("locally", listener.path()));
        continue;
      }
      var host =
          listener.host().isEmpty() || isAnyAddress(listener.host())
              ? "localhost"
              : listener.host();
      text.append("  %-9s %s%n".formatted(label(listener), way(listener, host, listener.port())));
    }
    listeners.stream()
        .filter(listener -> !listener.tls() && !listener.isLocal())
        .findFirst()
        .ifPresent(
            listener ->
                text.append(
                    "  %-9s parley chat localhost:%d%n"
                        .formatted("terminal", chatPort(listeners, listener))));
    text.append("Every port understands every language. ").append(keeping).append('\n');
    return text.append("Stop with Ctrl-C.\n").toString();
  }

  private static int chatPort(List<Listener> listeners, Listener otherwise) {
    return listeners.stream()
        .filter(listener -> !listener.tls() && !listener.isLocal())
        .filter(listener -> listener.dialect() == Listener.Speaks.IRC)
        .findFirst()
        .orElse(otherwise)
        .port();
  }

  private static String label(Listener listener) {
    return switch (listener.dialect()) {
      case ANY -> "anything";
      case PLAIN -> "telnet";
      case LOGIN -> "nc";
      case JOIN -> "browser";
      case IRC -> listener.tls() ? "IRC, TLS" : "IRC";
    };
  }

  private static String way(Listener listener, String host, int port) {
    return switch (listener.dialect()) {
      case ANY ->
          "telnet %s %d, nc, an IRC client, or http://%s:%d/".formatted(host, port, host, port);
      case PLAIN -> "telnet %s %d   then type NAME: MESSAGE".formatted(host, port);
      case LOGIN -> "nc %s %d       then type LOGIN NAME".formatted(host, port);
      case JOIN ->
          "http://%s:%d/   or nc %s %d, then type JOIN:NAME".formatted(host, port, host, port);
      case IRC ->
          "/connect %s%s %d and /join #lobby".formatted(listener.tls() ? "-tls " : "", host, port);
    };
  }

  private static boolean isAnyAddress(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }
}
