package parley.server.tls;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What TLS connections of the server have in common. TLS 1.2 and 1.3.
///
/// Loading a TLS library and making a certificate take longer than starting the server. So both
/// happen when the first connection asks for them, beside all else. Thread-safe.
public final class ServerTls {
  private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);

  private final CertificateSource source;
  private final Executor background;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<SslContext> context = new CompletableFuture<>();

  /// @param source where the certificate comes from
  /// @param background where slow work is done
  public ServerTls(CertificateSource source, Executor background) {
    this.source = source;
    this.background = background;
  }

  /// The context for connections; makes it on the first call.
  public CompletionStage<SslContext> context() {
    if (begun.compareAndSet(false, true)) {
      background.execute(this::make);
    }
    return context.minimalCompletionStage();
  }

  private void make() {
    try {
      context.complete(build(source.certificate()));
    } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError failure) {
      LOG.warn("no TLS: {}", failure.getMessage());
      context.completeExceptionally(failure);
    }
  }

  static SslContext build(Certificate certificate) throws IOException {
    return SslContextBuilder.forServer(certificate.key(), certificate.chain())
        .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
        .protocols("TLSv1.3", "TLSv1.2")
        .build();
  }
}
