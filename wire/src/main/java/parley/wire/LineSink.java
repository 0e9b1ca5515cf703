package parley.wire;

/// Where a [LineFramer] puts what it finds.
///
/// Both methods return whether the framer may go on at once: `false` stops it after this line, and
/// the caller keeps the bytes that were not consumed.
public interface LineSink {
  /// A complete line without its terminator: the bytes `[from, to)`, valid only during the call.
  boolean line(byte[] bytes, int from, int to);

  /// A line that is longer than the bound. Said once for each such line, as soon as it is known;
  /// the rest of the line is skipped.
  boolean overlong();
}
