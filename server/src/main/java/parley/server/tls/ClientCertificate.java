package parley.server.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// What a client shows of itself in the handshake. Nobody is asked who signed it: the client has
/// the key, and is known again by the fingerprint.
public final class ClientCertificate {
  private ClientCertificate() {}

  /// The SHA-256 fingerprint of the client's own certificate, in small hexadecimal digits; null
  /// where it showed none. Only after the handshake.
  public static @Nullable String fingerprint(SSLEngine engine) {
    try {
      var own = engine.getSession().getPeerCertificates()[0];
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(own.getEncoded()));
    } catch (SSLPeerUnverifiedException _) {
      return null;
    } catch (GeneralSecurityException failure) {
      // Every Java has SHA-256, and the certificate was understood before.
      throw new IllegalStateException(failure);
    }
  }
}
