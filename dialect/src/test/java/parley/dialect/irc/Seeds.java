package parley.dialect.irc;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// The seeds of property tests: fixed ones, and fresh ones that a failure prints as its parameter.
final class Seeds {
  private static final int FIXED = 50;
  private static final int FRESH = 10;

  private Seeds() {}

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, FIXED), new SplittableRandom().longs(FRESH));
  }
}
