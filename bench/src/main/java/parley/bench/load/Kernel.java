package parley.bench.load;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/*
 * Why not java.nio: a selector cannot wait for less than a millisecond, and reading through it cost
 * about a quarter more per delivery than the system calls alone, enough to make the generator the
 * thing that is measured. So the few calls that are needed are made directly.
 */

/// The system calls of Linux that the generator needs. One instance, one thread.
final class Kernel implements AutoCloseable {
  /// There is something to read, or the end.
  static final int READABLE = 0x001;

  /// There is room to write.
  static final int WRITABLE = 0x004;

  /// As a result, negated: nothing to read, no room to write, or not connected yet.
  static final int EAGAIN = 11;

  private static final int EINPROGRESS = 115;
  private static final int AF_INET = 2;
  private static final int SOCK_STREAM_NONBLOCK_CLOEXEC = 1 | 0x800 | 0x80000;
  private static final int IPPROTO_IP = 0;
  private static final int IP_BIND_ADDRESS_NO_PORT = 24;
  private static final int IPPROTO_TCP = 6;
  private static final int TCP_NODELAY = 1;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int SHUT_WR = 1;
  private static final int EPOLL_CLOEXEC = 0x80000;
  private static final int EPOLL_ADD = 1;
  private static final int EPOLL_MODIFY = 3;
  private static final int PR_SET_TIMERSLACK = 29;
  private static final int ADDRESS_BYTES = 16;
  private static final int EVENTS_MAX = 512;

  /// On x86-64 the kernel's `epoll_event` is packed, elsewhere its second field is aligned.
  private static final boolean PACKED = System.getProperty("os.arch", "").equals("amd64");

  private static final long EVENT_BYTES = PACKED ? 12 : 16;
  private static final long EVENT_DATA = PACKED ? 4 : 8;
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment state = arena.allocate(SystemCalls.STATE);
  private final MemorySegment events = arena.allocate(EVENTS_MAX * EVENT_BYTES, 8);
  private final MemorySegment event = arena.allocate(EVENT_BYTES, 8);
  private final MemorySegment address = arena.allocate(ADDRESS_BYTES, 8);
  private final MemorySegment time = arena.allocate(16, 8);
  private final MemorySegment one = arena.allocateFrom(ValueLayout.JAVA_INT, 1);
  private final int epoll;

  Kernel() {
    epoll =
        made(
            "epoll_create1",
            () -> (int) SystemCalls.EPOLL_CREATE.invokeExact(state, EPOLL_CLOEXEC));
    // Linux wakes sleeping threads up to 50 µs late on purpose. Not this one.
    made("prctl", () -> (int) SystemCalls.PRCTL.invokeExact(PR_SET_TIMERSLACK, 1L));
  }

  /// A socket that neither blocks nor waits to fill packets.
  int socket() {
    int fd =
        made(
            "socket",
            () ->
                (int)
                    SystemCalls.SOCKET.invokeExact(
                        state, AF_INET, SOCK_STREAM_NONBLOCK_CLOEXEC, 0));
    set(fd, IPPROTO_TCP, TCP_NODELAY);
    return fd;
  }

  /// Lets it connect from this address, from any port.
  ///
  /// @param ipv4 as a number, the first byte highest
  void bind(int fd, int ipv4) {
    set(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
    fill(ipv4, 0);
    made("bind", () -> (int) SystemCalls.BIND.invokeExact(state, fd, address, ADDRESS_BYTES));
  }

  private void set(int fd, int level, int option) {
    made(
        "setsockopt",
        () -> (int) SystemCalls.SETSOCKOPT.invokeExact(state, fd, level, option, one, 4));
  }

  /// Begins to connect; whether that works, reading finds.
  void connect(int fd, int ipv4, int port) {
    fill(ipv4, port);
    try {
      int result = (int) SystemCalls.CONNECT.invokeExact(state, fd, address, ADDRESS_BYTES);
      if (result < 0 && error() != EINPROGRESS) {
        throw new BenchException("cannot connect: " + words(error()));
      }
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private void fill(int ipv4, int port) {
    address.set(SHORT, 0, (short) AF_INET);
    address.set(SHORT, 2, Short.reverseBytes((short) port));
    address.set(INT, 4, Integer.reverseBytes(ipv4));
  }

  /// Reads once.
  ///
  /// @return how many bytes; 0 at the end; or the negated error number
  int receive(int fd, byte[] bytes, int at, int length) {
    MemorySegment place = MemorySegment.ofArray(bytes).asSlice(at, length);
    try {
      long count = (long) SystemCalls.RECV.invokeExact(state, fd, place, (long) length, 0);
      return count < 0 ? -error() : (int) count;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /// Sends from the beginning of the array.
  ///
  /// @return how many bytes were taken; or the negated error number
  int send(int fd, byte[] bytes, int length) {
    MemorySegment place = MemorySegment.ofArray(bytes);
    try {
      long count =
          (long) SystemCalls.SEND.invokeExact(state, fd, place, (long) length, MSG_NOSIGNAL);
      return count < 0 ? -error() : (int) count;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /// Tells the peer that nothing more will be sent.
  void endOutput(int fd) {
    made("shutdown", () -> (int) SystemCalls.SHUTDOWN.invokeExact(state, fd, SHUT_WR));
  }

  void close(int fd) {
    made("close", () -> (int) SystemCalls.CLOSE.invokeExact(state, fd));
  }

  /// Begins to watch a socket, for [#READABLE] and perhaps [#WRITABLE].
  void watch(int fd, int interest) {
    control(fd, EPOLL_ADD, interest);
  }

  /// Watches it for something else from now on.
  void watchInstead(int fd, int interest) {
    control(fd, EPOLL_MODIFY, interest);
  }

  private void control(int fd, int operation, int interest) {
    event.set(INT, 0, interest);
    event.set(LONG, EVENT_DATA, fd);
    made(
        "epoll_ctl",
        () -> (int) SystemCalls.EPOLL_CTL.invokeExact(state, epoll, operation, fd, event));
  }

  /// Waits until something can be done with any watched socket, but no longer than this.
  ///
  /// @return how many are ready, at the most 512; see [#readySocket] and [#readyFor]
  int await(long nanos) {
    time.set(LONG, 0, nanos / 1_000_000_000L);
    time.set(LONG, 8, nanos % 1_000_000_000L);
    try {
      int count =
          (int)
              SystemCalls.EPOLL_PWAIT2.invokeExact(
                  state, epoll, events, EVENTS_MAX, time, MemorySegment.NULL);
      return Math.max(0, count);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  int readySocket(int index) {
    return (int) events.get(LONG, index * EVENT_BYTES + EVENT_DATA);
  }

  /// [#READABLE], [#WRITABLE], and flags for errors, which reading will find.
  int readyFor(int index) {
    return events.get(INT, index * EVENT_BYTES);
  }

  /// An error number in words, as far as it is likely here.
  static String words(int error) {
    return switch (error) {
      case 24 -> "too many open files";
      case 32 -> "broken pipe";
      case 99 -> "address not available";
      case 104 -> "connection reset";
      case 110 -> "timed out";
      case 111 -> "connection refused";
      default -> "error " + error;
    };
  }

  private int error() {
    return (int) SystemCalls.ERRNO.get(state, 0L);
  }

  private interface Call {
    int make() throws Throwable;
  }

  /// Makes a call that is not expected to fail.
  private int made(String name, Call call) {
    try {
      int result = call.make();
      if (result < 0) {
        throw new BenchException(name + " failed: " + words(error()));
      }
      return result;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /// Method handles are declared to throw anything; ours throw nothing.
  private static RuntimeException unexpected(Throwable e) {
    return switch (e) {
      case BenchException known -> known;
      case Error error -> throw error;
      default -> new IllegalStateException(e);
    };
  }

  @Override
  public void close() {
    close(epoll);
    arena.close();
  }
}
