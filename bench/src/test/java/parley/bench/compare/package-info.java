/// Tests of comparisons.
@NullMarked
package parley.bench.compare;

import org.jspecify.annotations.NullMarked;
