package parley.dialect.sasl;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.Names;

/// The ways to log in, best first.
public enum Mechanism {
  /// By the certificate of the connection (RFC 4422 appendix A).
  EXTERNAL("EXTERNAL"),
  /// By a proof that one knows the password (RFC 7677). Without channel binding.
  SCRAM_SHA_256("SCRAM-SHA-256"),
  /// By the password (RFC 4616).
  PLAIN("PLAIN");

  private static final Map<String, Mechanism> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Mechanism::saslName, Function.identity()));

  private final String saslName;

  Mechanism(String saslName) {
    this.saslName = saslName;
  }

  /// Its registered name.
  public String saslName() {
    return saslName;
  }

  /// The mechanism of that name, in any case; null where there is none.
  public static @Nullable Mechanism named(String name) {
    return BY_NAME.get(name.toUpperCase(Locale.ROOT));
  }

  /// Begins an attempt.
  ///
  /// @param names what can be an account's name
  /// @param fingerprint of the connection's certificate; null where it has none
  public SaslExchange begin(Names names, @Nullable String fingerprint) {
    return switch (this) {
      case EXTERNAL -> new External(names, fingerprint);
      case SCRAM_SHA_256 -> new Scram(names);
      case PLAIN -> new Plain(names);
    };
  }
}
