/// The terminal client.
///
/// Start at [parley.client.chat.ChatClient] (`parley chat`) or
/// [parley.client.connect.ConnectClient] (`parley connect`). What they take from the process is in
/// [Surroundings]. Manual: docs/clients/terminal.md.
@NullMarked
package parley.client;

import org.jspecify.annotations.NullMarked;
