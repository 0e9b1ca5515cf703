/// What is shown, and on what.
///
/// [EventRenderer] turns an event into [StyledLine]s, [StatusLine] does so for connection and
/// rooms, [Completion] says what Tab offers: all pure. A [Screen] shows lines and has lines typed:
/// [LineScreen] in a pipe or on a dumb terminal, [EditorScreen] on a terminal, through JLine.
@NullMarked
package parley.client.ui;

import org.jspecify.annotations.NullMarked;
