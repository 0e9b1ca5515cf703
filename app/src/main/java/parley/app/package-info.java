/// The `parley` command. Start at [Main]; [ChatServer] wires a server together.
@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
