package parley.app;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import parley.journal.JournalException;
import parley.server.config.ConfigurationException;
import parley.server.config.ConfigurationReader;
import parley.server.config.Listener;
import parley.server.listen.StartException;
import picocli.CommandLine.Command;

/// `parley warm-up`: starts a server on free ports, uses it a little and ends. The JVM is told to
/// remember what that needed, so that later starts are faster.
@Command(name = "warm-up", hidden = true, description = "Exercises the start of the server.")
final class WarmUp implements Callable<Integer> {
  private static final int ROUNDS = 20;

  @Override
  public Integer call()
      throws IOException, ConfigurationException, StartException, JournalException {
    var folder = Files.createTempDirectory("parley-warm-up");
    try {
      var listens =
          List.of("plain=127.0.0.1:0", "login=127.0.0.1:0", "join=127.0.0.1:0", "irc=127.0.0.1:0");
      var configuration =
          ConfigurationReader.read(
              null, listens, List.of("journal.directory=" + folder, "log.level=error"));
      Logging.begin(configuration.log());
      var server = ChatServer.start(configuration);
      var _ = Invitation.of(server.bound(), "");
      for (Listener listener : server.bound()) {
        talk(listener);
      }
      return server.stop();
    } finally {
      delete(folder);
    }
  }

  private static void talk(Listener listener) throws IOException {
    var lines =
        switch (listener.dialect()) {
          case ANY, PLAIN -> "warm: up\n/users\n/quit\n";
          case LOGIN -> "LOGIN warm\nWHO\nMSG up\nQUIT\n";
          case JOIN -> "JOIN:warm\nMESSAGE:up\nQUIT\n";
          case IRC ->
              """
              CAP LS 302
              NICK warm
              USER warm 0 * :up
              CAP END
              JOIN #lobby
              PRIVMSG #lobby :up
              QUIT
              """;
        };
    for (int i = 0; i < ROUNDS; i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
        socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
