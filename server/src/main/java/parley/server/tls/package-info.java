/// Encryption, and the server's certificate.
///
/// [TlsEntry] begins a connection's TLS; [ServerTls] has the certificate, which is configured, or
/// made by [OwnCertificate] when it is first needed.
@NullMarked
package parley.server.tls;

import org.jspecify.annotations.NullMarked;
