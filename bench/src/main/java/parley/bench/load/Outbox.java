package parley.bench.load;

import java.util.Arrays;

/// The way out of one connection: what the kernel does not take at once waits here.
final class Outbox {
  /// So much may wait; a server that leaves more unread is not one that can be measured.
  private static final int WAITING_BYTES_MAX = 8 << 20;

  private final Kernel kernel;
  private final int fd;
  private byte[] waiting = {};
  private boolean ended;
  private int error;

  /// @param fd a socket that is watched for reading
  Outbox(Kernel kernel, int fd) {
    this.kernel = kernel;
    this.fd = fd;
  }

  int fd() {
    return fd;
  }

  /// The error number that sending met; 0 where it met none. Reading then meets the end only.
  int error() {
    return error;
  }

  /// Whether all was taken.
  boolean isEmpty() {
    return waiting.length == 0;
  }

  /// Sends this after all that waits. An error is left to the reading side to find.
  ///
  /// @throws BenchException where 8 MiB wait already
  void send(byte[] bytes, int length) {
    if (waiting.length > WAITING_BYTES_MAX) {
      throw new BenchException("the server does not read what it is sent");
    }
    if (waiting.length > 0) {
      int before = waiting.length;
      waiting = Arrays.copyOf(waiting, before + length);
      System.arraycopy(bytes, 0, waiting, before, length);
      return;
    }
    int taken = taken(bytes, length);
    if (taken < length) {
      waiting = Arrays.copyOfRange(bytes, taken, length);
      kernel.watchInstead(fd, Kernel.READABLE | Kernel.WRITABLE);
    }
  }

  /// The kernel takes more.
  void flush() {
    int taken = taken(waiting, waiting.length);
    waiting = Arrays.copyOfRange(waiting, taken, waiting.length);
    if (waiting.length == 0) {
      kernel.watchInstead(fd, Kernel.READABLE);
      if (ended) {
        kernel.endOutput(fd);
      }
    }
  }

  /// Tells the peer, after all that waits, that nothing more will come.
  void end() {
    ended = true;
    if (isEmpty()) {
      kernel.endOutput(fd);
    }
  }

  private int taken(byte[] bytes, int length) {
    int result = kernel.send(fd, bytes, length);
    if (result >= 0) {
      return result;
    }
    if (result == -Kernel.EAGAIN) {
      return 0;
    }
    error = -result;
    return length;
  }
}
