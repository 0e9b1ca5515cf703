/// `parley connect`: the network client of document 002, step 2. Start at [ConnectClient].
@NullMarked
package parley.client.connect;

import org.jspecify.annotations.NullMarked;
