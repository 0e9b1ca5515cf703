/// The PROXY protocol, versions 1 and 2: proxies that pass connections on say before all else whose
/// they are.
///
/// [ProxyEntry] stands first on a connection from a proxy that is [Trusted], reads the
/// [ProxyHeader], and gives way.
@NullMarked
package parley.server.proxy;

import org.jspecify.annotations.NullMarked;
