package parley.server.listen;

import io.netty.channel.unix.DomainSocketAddress;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of a listening Unix domain socket.
final class LocalSocket {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSocket.class);
  private static final String RIGHTS = "rw-rw----";

  private final Path path;

  LocalSocket(String path) {
    this.path = Path.of(path);
  }

  SocketAddress address() {
    return new DomainSocketAddress(path.toFile());
  }

  /// Takes a file away that an earlier server has left behind.
  ///
  /// @throws StartException where it is something else, or still in use
  void makeFree() throws StartException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      if (!isSocket()) {
        throw new StartException(path + " is there, and is no socket: choose another path");
      }
      if (isServed()) {
        throw new StartException(
            path + " is in use: stop what listens there, or choose another path");
      }
      Files.delete(path);
    } catch (IOException failure) {
      throw new StartException("cannot replace " + path + ": " + failure.getMessage(), failure);
    }
  }

  private boolean isSocket() throws IOException {
    int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return (mode & 0xF000) == 0xC000;
  }

  private boolean isServed() {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(path));
    } catch (IOException _) {
      return false;
    }
  }

  /// Lets owner and group connect, and nobody else.
  void restrict() throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(RIGHTS));
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failure) {
      LOG.warn("cannot delete {}: {}", path, failure.getMessage());
    }
  }
}
