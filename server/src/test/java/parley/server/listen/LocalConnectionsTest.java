package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LocalConnectionsTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("irc.sock");
  }

  private String listen(String dialect) {
    return "listen=" + dialect + "=unix:" + file();
  }

  /// Sends this, and returns all that is answered.
  private String talk(String lines) throws Exception {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(file()))) {
      channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
      channel.shutdownOutput();
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"irc, 1", "plain, 1", "login, 2", "join, 1"})
  void everyDialectIsSpoken(String dialect, int loops) throws Exception {
    try (var _ = RunningServer.start(listen(dialect), "server.loops=" + loops)) {
      assertThat(talk("hello\n")).isEqualTo(dialect + " from localhost\n" + dialect + ": hello\n");
      assertThat(Files.getPosixFilePermissions(file()))
          .isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    }
    assertThat(file()).doesNotExist();
  }

  @Test
  void theBoundForOneAddressIsNotForThem() throws Exception {
    try (var _ = RunningServer.start(listen("irc"), "limits.connections-per-address=1");
        var other = SocketChannel.open(UnixDomainSocketAddress.of(file()))) {
      assertThat(talk("NICK a\n")).startsWith("irc from localhost\n");
      assertThat(other.isOpen()).isTrue();
    }
  }

  @Test
  void aProxyThereCanBeTrusted() throws Exception {
    try (var _ = RunningServer.start(listen("irc"), "proxy.trusted=unix")) {
      assertThat(talk("PROXY TCP6 2001:db8::7 ::1 1 2\r\nNICK a\n"))
          .startsWith("irc from 2001:db8::7\n");
    }
  }

  @Test
  void whatAnEarlierServerLeftIsReplaced() throws Exception {
    try (var left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      left.bind(UnixDomainSocketAddress.of(file()));
    }
    assertThat(file()).exists();

    try (var _ = RunningServer.start(listen("irc"))) {
      assertThat(talk("NICK a\n")).startsWith("irc from localhost\n");
    }
  }

  @Test
  void whatIsInUseIsLeftAlone() throws Exception {
    try (var _ = RunningServer.start(listen("irc"))) {
      assertThatThrownBy(() -> RunningServer.start(listen("login")))
          .isInstanceOf(StartException.class)
          .hasMessage(file() + " is in use: stop what listens there, or choose another path");
      assertThat(talk("NICK a\n")).startsWith("irc from localhost\n");
    }
  }

  @Test
  void whatIsNoSocketIsLeftAlone() throws Exception {
    Files.writeString(file(), "precious");

    assertThatThrownBy(() -> RunningServer.start(listen("irc")))
        .isInstanceOf(StartException.class)
        .hasMessage(file() + " is there, and is no socket: choose another path");
    assertThat(file()).hasContent("precious");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nio", "io_uring"})
  void itNeedsEpoll(String transport) {
    assertThatThrownBy(() -> RunningServer.start(listen("irc"), "server.transport=" + transport))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "a Unix domain socket needs epoll, and sockets are served by "
                + transport
                + " (server.transport)");
  }

  @Test
  void aMissingFolderIsOneLine() {
    assertThatThrownBy(() -> RunningServer.start("listen=irc=unix:" + folder + "/no/irc.sock"))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("cannot listen on unix:" + folder + "/no/irc.sock: ");
  }
}
