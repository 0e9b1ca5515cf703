/// Tests of figures and where they come from.
@NullMarked
package parley.bench.measure;

import org.jspecify.annotations.NullMarked;
