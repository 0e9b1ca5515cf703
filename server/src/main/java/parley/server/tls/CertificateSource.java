package parley.server.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;

/// Where the server's certificate comes from.
@FunctionalInterface
public interface CertificateSource {
  /// Reads or makes it. Called once, and may take a second.
  Certificate certificate() throws IOException, GeneralSecurityException;
}
