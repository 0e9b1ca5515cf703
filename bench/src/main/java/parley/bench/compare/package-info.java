/// Several servers side by side: the same scenario, run in turn, and a table of medians.
///
/// [Comparison] runs it, [Spread] is what several runs of one server showed, [ComparisonTable]
/// writes Markdown.
@NullMarked
package parley.bench.compare;

import org.jspecify.annotations.NullMarked;
