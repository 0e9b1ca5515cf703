/// The syntax of every language: text to values and back, with no behaviour.
@NullMarked
package parley.wire;

import org.jspecify.annotations.NullMarked;
