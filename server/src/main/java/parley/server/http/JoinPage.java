package parley.server.http;

import java.util.List;
import java.util.stream.Collectors;
import parley.server.config.Configuration;
import parley.server.config.Listener;
import parley.server.config.Listener.Speaks;

/// The text of the page that says how to join, from each kind of client.
final class JoinPage {
  static final String STYLE =
      """

      :root { color-scheme: light dark; }
      body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 0 auto;
        padding: 2rem 1rem; color: #1b1b1f; background: #fbfbfd; }
      h1 { line-height: 1.2; }
      h2 { margin: 2rem 0 .25rem; font-size: 1.15rem; }
      pre { margin: .25rem 0; padding: .6rem .8rem; border-radius: .4rem; overflow-x: auto;
        background: #ececf2; }
      code { font: 1em/1.5 ui-monospace, monospace; }
      @media (prefers-color-scheme: dark) {
        body { color: #e6e6ea; background: #17171b; }
        pre { background: #26262d; }
      }
      """;

  private final Configuration.Server server;
  private final List<Listener> listeners;

  JoinPage(Configuration.Server server, List<Listener> listeners) {
    this.server = server;
    this.listeners = listeners;
  }

  /// All of it.
  ///
  /// @param host the server's name, of letters, digits, `.`, `-` and `:` only
  String text(String host) {
    var ways = listeners.stream().map(each -> way(host, each)).collect(Collectors.joining());
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s: how to join</title>
    <style>%2$s</style>
    </head>
    <body>
    <main>
    <h1>%1$s</h1>
    <p>This is a chat. Whatever you join with, you meet the same people in the same rooms.</p>
    %3$s<h2>With Parley’s own client</h2>
    <pre><code>parley chat %4$s</code></pre>
    <p>Every port understands every one of these languages.</p>
    </main>
    </body>
    </html>
    """
        .formatted(escaped(server.network()), STYLE, ways, address(host));
  }

  private String way(String host, Listener listener) {
    if (listener.tls() && listener.dialect() != Speaks.IRC) {
      return section(
          "Encrypted",
          "openssl s_client -quiet -connect %s:%d".formatted(bracketed(host), listener.port()));
    }
    var nc = "nc %s %d".formatted(host, listener.port());
    return switch (listener.dialect()) {
      case ANY -> telnet(host, listener.port()) + irc(host, listener);
      case PLAIN -> telnet(host, listener.port());
      case LOGIN -> section("With nc, logging in", nc + "\nLOGIN Alice\nMSG Hello!");
      case JOIN -> section("With nc, joining", nc + "\nJOIN:Alice\nMESSAGE:Hello!");
      case IRC -> irc(host, listener);
    };
  }

  private static String telnet(String host, int port) {
    return section("With telnet or nc", "telnet %s %d\nAlice: Hello!".formatted(host, port));
  }

  private String irc(String host, Listener listener) {
    return section(
        listener.tls() ? "With an IRC client, encrypted" : "With an IRC client",
        "/connect %s%s %d\n/join #%s"
            .formatted(
                listener.tls() ? "-tls " : "", host, listener.port(), server.lobby().text()));
  }

  /// What `parley chat` needs: a host and, where the usual port is not there, a port.
  private String address(String host) {
    return listeners.isEmpty() || listeners.stream().anyMatch(each -> each.port() == 6667)
        ? host
        : bracketed(host) + ":" + listeners.getFirst().port();
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  private static String section(String title, String commands) {
    return "<h2>" + title + "</h2>\n<pre><code>" + escaped(commands) + "</code></pre>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
