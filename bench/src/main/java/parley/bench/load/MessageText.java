package parley.bench.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The text of one message, which tells a receiver what it is: three words of eight characters,
/// then filler up to a fixed size.
///
/// ```
/// ~ run(2) room(2) slot(2) check(1)   sequence(8)   nanoseconds(8)   filler
/// ```
///
/// Numbers are written six bits to a character, from `0` to `o`. The check digit covers all of
/// them. An instance is a cursor: its fields are what [#write] writes and what [#read] read. It is
/// reused for millions of messages, so nothing here allocates. One thread only.
final class MessageText {
  /// The smallest size.
  static final int HEADER_BYTES = 24;

  /// The largest size: any IRC server lets this through in one line.
  static final int BYTES_MAX = 400;

  /// Run, room and slot are below this.
  static final int SMALL_LIMIT = 1 << 12;

  static final byte MARK = '~';

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long ZEROS = 0x3030303030303030L;
  private static final long SIX_BITS = 0x3F3F3F3F3F3F3F3FL;
  private static final long NOT_DIGIT = 0xC0C0C0C0C0C0C0C0L;
  private static final long MARK_BITS = (long) MARK << 56;
  private static final long MARK_AS_ZERO = (long) '0' << 56;
  private static final long BELOW_MARK = 0x00FFFFFFFFFFFFFFL;

  private final int size;
  private final byte[] filler;

  int run;
  int room;
  int slot;
  long sequence;
  long nanos;

  /// @param size bytes of every text, [#HEADER_BYTES] to [#BYTES_MAX]
  MessageText(int size) {
    this.size = size;
    this.filler = new byte[size - HEADER_BYTES];
    Arrays.fill(filler, (byte) 'x');
  }

  int size() {
    return size;
  }

  /// Writes the fields as text.
  ///
  /// @return the place behind it
  int write(byte[] bytes, int at) {
    long first = (long) run << 30 | (long) room << 18 | (long) slot << 6 | check();
    WORD.set(bytes, at, (digits(first) & BELOW_MARK) | MARK_BITS);
    WORD.set(bytes, at + 8, digits(sequence));
    WORD.set(bytes, at + 16, digits(nanos));
    System.arraycopy(filler, 0, bytes, at + HEADER_BYTES, filler.length);
    return at + size;
  }

  /// Reads the fields from a text of the fixed size.
  ///
  /// @return whether every byte is as [#write] would have written it; otherwise the fields are
  ///   undefined
  boolean read(byte[] bytes, int at) {
    long first = (long) WORD.get(bytes, at);
    if ((first & ~BELOW_MARK) != MARK_BITS) {
      return false;
    }
    first = ((first & BELOW_MARK) | MARK_AS_ZERO) - ZEROS;
    long second = (long) WORD.get(bytes, at + 8) - ZEROS;
    long third = (long) WORD.get(bytes, at + 16) - ZEROS;
    if (((first | second | third) & NOT_DIGIT) != 0) {
      return false;
    }
    long packed = number(first);
    run = (int) (packed >> 30);
    room = (int) (packed >> 18) & SMALL_LIMIT - 1;
    slot = (int) (packed >> 6) & SMALL_LIMIT - 1;
    sequence = number(second);
    nanos = number(third);
    return (packed & 63) == check()
        && Arrays.equals(bytes, at + HEADER_BYTES, at + size, filler, 0, filler.length);
  }

  /// All digits but itself, xored: no single wrong one goes unseen.
  private long check() {
    long digits = (long) run << 24 | (long) room << 12 | slot;
    digits ^= sequence ^ nanos;
    digits ^= digits >>> 24;
    digits ^= digits >>> 12;
    return (digits ^ (digits >>> 6)) & 63;
  }

  /// Spreads 48 bits over eight bytes, six to each, and adds `0` to each.
  private static long digits(long value) {
    return Long.expand(value, SIX_BITS) + ZEROS;
  }

  /// The reverse: eight bytes of six bits each to one number.
  private static long number(long bytes) {
    return Long.compress(bytes, SIX_BITS);
  }
}
