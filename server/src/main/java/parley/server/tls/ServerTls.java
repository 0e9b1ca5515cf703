package parley.server.tls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What TLS connections of the server have in common. TLS 1.2 and 1.3.
///
/// Loading a TLS library and making a certificate take longer than starting the server. So both
/// happen when the first connection asks for them, beside all else. A certificate that is renewed
/// serves the connections that come from then on. Thread-safe.
public final class ServerTls {
  private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);

  private final CertificateSource source;
  private final Executor background;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicReference<CompletableFuture<Contexts>> contexts =
      new AtomicReference<>(new CompletableFuture<>());

  /// What TLS begins with on one connection. Browsers ask the person in front of them which
  /// certificate to show, so they are not asked for one.
  ///
  /// @param chat asks for a certificate of the client
  /// @param http does not, and knows HTTP by name (ALPN)
  record Contexts(SslContext chat, SslContext http) {}

  /// @param source where the certificate comes from
  /// @param background where slow work is done, one thing after the other
  public ServerTls(CertificateSource source, Executor background) {
    this.source = source;
    this.background = background;
  }

  /// The contexts for connections; makes them on the first call.
  CompletionStage<Contexts> contexts() {
    if (begun.compareAndSet(false, true)) {
      background.execute(this::make);
    }
    return contexts.get().minimalCompletionStage();
  }

  /// Looks whether there is a newer certificate, and takes it. One that cannot be used changes
  /// nothing, and is told to the log once.
  ///
  /// @return whether there was one
  public CompletionStage<Boolean> renew() {
    return CompletableFuture.supplyAsync(this::takeNewer, background);
  }

  private void make() {
    try {
      contexts.get().complete(build(source.certificate()));
    } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError failure) {
      LOG.warn("no TLS: {}", failure.getMessage());
      contexts.get().completeExceptionally(failure);
    }
  }

  private boolean takeNewer() {
    try {
      var newer = source.renewed();
      if (newer == null) {
        return false;
      }
      var made = build(newer);
      if (!contexts.get().complete(made)) {
        contexts.set(CompletableFuture.completedFuture(made));
      }
      LOG.info("tls=renewed until={}", newer.chain().getFirst().getNotAfter().toInstant());
      return true;
    } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError failure) {
      LOG.warn("tls=kept the new certificate cannot be used: {}", failure.getMessage());
      return false;
    }
  }

  private static Contexts build(Certificate certificate) throws IOException {
    return new Contexts(
        builder(certificate)
            // Asked for and not needed; which one it is, its fingerprint says.
            .clientAuth(ClientAuth.OPTIONAL)
            .trustManager(InsecureTrustManagerFactory.INSTANCE)
            .build(),
        builder(certificate)
            .applicationProtocolConfig(
                new ApplicationProtocolConfig(
                    ApplicationProtocolConfig.Protocol.ALPN,
                    SelectorFailureBehavior.NO_ADVERTISE,
                    SelectedListenerFailureBehavior.ACCEPT,
                    ApplicationProtocolNames.HTTP_1_1))
            .build());
  }

  private static SslContextBuilder builder(Certificate certificate) {
    return SslContextBuilder.forServer(certificate.key(), certificate.chain())
        .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
        .protocols("TLSv1.3", "TLSv1.2");
  }
}
