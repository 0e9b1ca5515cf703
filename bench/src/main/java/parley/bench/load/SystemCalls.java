package parley.bench.load;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The functions of the C library that [Kernel] calls. All but two take the place for the error
/// number first.
@SuppressWarnings("restricted") // Calling C is what this is for.
final class SystemCalls {
  /// Where a failed call leaves its error number.
  static final StructLayout STATE = Linker.Option.captureStateLayout();

  /// Reads it.
  static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option WITH_ERRNO = Linker.Option.captureCallState("errno");
  // These never block, so they may see arrays on the heap without a copy.
  private static final Linker.Option IN_PLACE = Linker.Option.critical(true);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;

  static final MethodHandle SOCKET = find("socket", of(INT, INT, INT, INT), WITH_ERRNO);
  static final MethodHandle SETSOCKOPT =
      find("setsockopt", of(INT, INT, INT, INT, POINTER, INT), WITH_ERRNO);
  static final MethodHandle BIND = find("bind", of(INT, INT, POINTER, INT), WITH_ERRNO);
  static final MethodHandle CONNECT = find("connect", of(INT, INT, POINTER, INT), WITH_ERRNO);
  static final MethodHandle RECV =
      find("recv", of(LONG, INT, POINTER, LONG, INT), WITH_ERRNO, IN_PLACE);
  static final MethodHandle SEND =
      find("send", of(LONG, INT, POINTER, LONG, INT), WITH_ERRNO, IN_PLACE);
  static final MethodHandle SHUTDOWN = find("shutdown", of(INT, INT, INT), WITH_ERRNO);
  static final MethodHandle CLOSE = find("close", of(INT, INT), WITH_ERRNO);
  static final MethodHandle EPOLL_CREATE = find("epoll_create1", of(INT, INT), WITH_ERRNO);
  static final MethodHandle EPOLL_CTL =
      find("epoll_ctl", of(INT, INT, INT, INT, POINTER), WITH_ERRNO);
  static final MethodHandle EPOLL_PWAIT2 =
      find("epoll_pwait2", of(INT, INT, POINTER, INT, POINTER, POINTER), WITH_ERRNO);
  static final MethodHandle PRCTL = find("prctl", of(INT, INT, LONG), variadic());

  private SystemCalls() {}

  private static FunctionDescriptor of(MemoryLayout result, MemoryLayout... arguments) {
    return FunctionDescriptor.of(result, arguments);
  }

  private static Linker.Option variadic() {
    return Linker.Option.firstVariadicArg(1);
  }

  private static MethodHandle find(
      String name, FunctionDescriptor shape, Linker.Option... options) {
    return LINKER
        .defaultLookup()
        .find(name)
        .map(function -> LINKER.downcallHandle(function, shape, options))
        .orElseThrow(() -> new UnsupportedOperationException("no " + name));
  }
}
