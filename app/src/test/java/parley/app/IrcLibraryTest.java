package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kitteh.irc.client.library.Client.Builder.Server.SecurityType;
import org.kitteh.irc.client.library.element.Channel;
import org.kitteh.irc.client.library.exception.KittehNagException;
import org.kitteh.irc.client.library.feature.sending.SingleDelaySender;

/// A Java library for IRC that others wrote, with the capabilities that it knows: one client in
/// plain text, one over TLS, and somebody who speaks `login`.
@Timeout(60)
class IrcLibraryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private RunningServer server;
  private Person alice;
  private Person bob;

  /// A client of the library, and all lines that it got.
  private record Person(
      org.kitteh.irc.client.library.Client client, Queue<String> heard, Queue<Exception> failures)
      implements AutoCloseable {
    static Person connect(String nick, int port, SecurityType security) {
      var heard = new ConcurrentLinkedQueue<String>();
      var failures = new ConcurrentLinkedQueue<Exception>();
      var builder = org.kitteh.irc.client.library.Client.builder().nick(nick).user(nick);
      builder
          .listeners()
          .input(heard::add)
          .exception(
              failure -> {
                // It has advice for people who connect without TLS.
                if (!(failure instanceof KittehNagException)) {
                  failures.add(failure);
                }
              });
      builder
          .server()
          .host("127.0.0.1")
          .port(port, security)
          .secureTrustManagerFactory(InsecureTrustManagerFactory.INSTANCE);
      builder.management().messageSendingQueueSupplier(SingleDelaySender.getSupplier(0));
      return new Person(builder.buildAndConnect(), heard, failures);
    }

    /// Waits for a line that ends so.
    void hears(String end) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(heard).anySatisfy(line -> assertThat(line).endsWith(end)));
    }

    Channel channel(String name) {
      return client.getChannel(name).orElseThrow();
    }

    void sees(String channel, int members) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  client.getChannel(channel).map(seen -> seen.getUsers().size()).orElse(0)
                      == members);
    }

    @Override
    public void close() {
      client.shutdown("bye");
    }
  }

  @BeforeEach
  void start() throws Exception {
    server =
        RunningServer.start(List.of("irc", "irc+tls", "login"), List.of("journal.ephemeral=true"));
    alice = Person.connect("Alice", server.port("irc"), SecurityType.INSECURE);
    bob = Person.connect("Bob", server.port("irc+tls"), SecurityType.SECURE);
  }

  @AfterEach
  void stop() {
    alice.close();
    bob.close();
    server.close();
  }

  @Test
  void meetsOthersInAChannel() {
    alice.client.addChannel("#tea");
    alice.sees("#tea", 1);
    bob.client.addChannel("#tea");
    alice.sees("#tea", 2);
    bob.sees("#tea", 2);
    alice.client.sendMessage("#tea", "hello Bob");
    bob.hears("PRIVMSG #tea :hello Bob");
    bob.client.sendMessage("Alice", "just between us");
    alice.hears("PRIVMSG Alice :just between us");

    alice.client.commands().topic(alice.channel("#tea")).topic("Tea at five").execute();
    bob.hears("TOPIC #tea :Tea at five");
    bob.client.sendRawLine("AWAY :out for lunch");
    bob.hears("You have been marked as being away");
    alice.client.sendRawLine("MODE #tea +m");
    bob.hears("MODE #tea +m");
    bob.client.sendMessage("#tea", "nobody hears this");
    bob.hears("404 Bob #tea :Cannot send to channel");
    bob.client.setNick("Bobby");
    alice.hears("NICK :Bobby");
    alice.client.sendRawLine("KICK #tea Bobby :enough");
    bob.hears("KICK #tea Bobby :enough");
    alice.sees("#tea", 1);
    assertThat(alice.failures).isEmpty();
    assertThat(bob.failures).isEmpty();
  }

  @Test
  void meetsOtherLanguages() throws Exception {
    try (var lea = server.client("login").send("LOGIN Lea")) {
      lea.lineWith("OK");
      alice.client.addChannel("#lobby");
      alice.sees("#lobby", 2);
      alice.client.sendMessage("#lobby", "hello Lea");
      lea.lineWith("MSG Alice hello Lea");
      lea.send("MSG hello Alice");
      alice.hears("PRIVMSG #lobby :hello Alice");
      assertThat(alice.failures).isEmpty();
    }
  }
}
