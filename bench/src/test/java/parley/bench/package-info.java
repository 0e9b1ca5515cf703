/// Tests of the commands.
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
