/// Load generator and micro-benchmarks.
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
