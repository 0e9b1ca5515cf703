/// Tests of the journal in memory.
@NullMarked
package parley.journal.memory;

import org.jspecify.annotations.NullMarked;
