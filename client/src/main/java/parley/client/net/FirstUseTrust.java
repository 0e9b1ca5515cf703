package parley.client.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts a certificate that an authority vouches for; any other on first use, and from then on
/// only the same.
///
/// Belongs to one handshake.
final class FirstUseTrust extends X509ExtendedTrustManager {
  private final Endpoint endpoint;
  private final @Nullable KnownHosts knownHosts;
  private final X509ExtendedTrustManager authorities;
  private @Nullable String note;

  FirstUseTrust(Endpoint endpoint, @Nullable KnownHosts knownHosts)
      throws GeneralSecurityException {
    this.endpoint = endpoint;
    this.knownHosts = knownHosts;
    this.authorities = authorities();
  }

  /// A TLS socket over a connected one, its handshake still to be made.
  SSLSocket wrap(Socket socket) throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {this}, null);
    SSLSocket encrypted =
        (SSLSocket)
            context.getSocketFactory().createSocket(socket, endpoint.host(), endpoint.port(), true);
    SSLParameters parameters = encrypted.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    encrypted.setSSLParameters(parameters);
    return encrypted;
  }

  /// What a person should know about the certificate; null for nothing.
  @Nullable String note() {
    return note;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      authorities.checkServerTrusted(chain, type, socket);
    } catch (CertificateException e) {
      if (knownHosts == null) {
        throw e;
      }
      checkKnown(knownHosts, chain[0]);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("only sockets are used");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("only sockets are used");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("this is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.getAcceptedIssuers();
  }

  private void checkKnown(KnownHosts known, X509Certificate certificate)
      throws CertificateException {
    try {
      String fingerprint = fingerprint(certificate);
      String remembered = known.fingerprint(endpoint);
      if (remembered == null) {
        known.remember(endpoint, fingerprint);
        note = "New certificate, remembered from now on: " + fingerprint;
      } else if (!remembered.equals(fingerprint)) {
        throw new CertificateException(
            "the server has another certificate than before; if that is right, remove "
                + endpoint
                + " from "
                + known.file());
      }
    } catch (IOException e) {
      throw new CertificateException("cannot use " + known.file(), e);
    }
  }

  private static String fingerprint(X509Certificate certificate) throws CertificateException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new CertificateException("no fingerprint", e);
    }
  }

  private static X509ExtendedTrustManager authorities() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new GeneralSecurityException("this Java has no usual trust manager");
  }
}
