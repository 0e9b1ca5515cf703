package parley.server.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/// Where the server's certificate comes from.
@FunctionalInterface
public interface CertificateSource {
  /// Reads or makes it. May take a second.
  Certificate certificate() throws IOException, GeneralSecurityException;

  /// The certificate that has taken the place of the former one since the last look; null where
  /// there is none.
  ///
  /// @throws IOException where there is a new one that cannot be read; thrown once for each
  /// @throws GeneralSecurityException where there is a new one that is none; thrown once for each
  default @Nullable Certificate renewed() throws IOException, GeneralSecurityException {
    return null;
  }
}
