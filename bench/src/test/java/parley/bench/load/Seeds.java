package parley.bench.load;

import java.util.stream.LongStream;

/// Seeds for properties: fixed ones first, then a fresh one. A failing test prints its seed.
final class Seeds {
  private Seeds() {}

  static LongStream some() {
    return LongStream.concat(LongStream.range(1, 30), LongStream.of(System.nanoTime()));
  }
}
