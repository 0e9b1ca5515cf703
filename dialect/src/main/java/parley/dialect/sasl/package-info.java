/// SASL (RFC 4422): how a client shows whose account it is, whatever language carries it.
///
/// Start at [Mechanism]; each begins a [SaslExchange], which answers what the client sends with a
/// [SaslStep].
@NullMarked
package parley.dialect.sasl;

import org.jspecify.annotations.NullMarked;
