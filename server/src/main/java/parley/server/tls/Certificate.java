package parley.server.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A certificate with its chain, the server's own first, and its private key.
public record Certificate(PrivateKey key, List<X509Certificate> chain) {}
