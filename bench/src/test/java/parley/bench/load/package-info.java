/// Tests of the load generator, with a server of their own that can be made to misbehave.
@NullMarked
package parley.bench.load;

import org.jspecify.annotations.NullMarked;
