/// The kept log and what is read from it.
@NullMarked
package parley.journal;

import org.jspecify.annotations.NullMarked;
