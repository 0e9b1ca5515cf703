/// Which names are well written, and which look alike: what `core` asks through
/// [parley.core.Spelling] and takes libraries to answer.
///
/// [UnicodeSpelling] is all of it; [Looks] is what a name looks like. Decision:
/// docs/decisions/0005-names-of-all-scripts.md.
@NullMarked
package parley.names;

import org.jspecify.annotations.NullMarked;
