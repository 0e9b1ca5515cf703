package parley.dialect.irc;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.core.MetadataBounds;
import parley.dialect.account.AccountTerms;
import parley.dialect.sasl.Mechanism;

/// What of the capabilities there is for a certain client, and what is said of it.
final class Offer {
  private Offer() {}

  /// Whether the client may have it.
  static boolean has(IrcConversation client, Capability capability) {
    return switch (capability) {
      case SASL -> client.host().accountTerms().exist();
      case ACCOUNT_REGISTRATION -> client.host().accountTerms().open();
      default -> true;
    };
  }

  /// Whether the client can log in so: by a certificate only where there can be one.
  static boolean has(IrcConversation client, Mechanism mechanism) {
    return switch (mechanism) {
      case EXTERNAL -> client.host().isSecure();
      case SCRAM_SHA_256, PLAIN -> true;
    };
  }

  /// What is said of it to clients that know version 302; empty for nothing.
  static String value(IrcConversation client, Capability capability) {
    return switch (capability) {
      case SASL -> mechanisms(client);
      case ACCOUNT_REGISTRATION -> registration(client.host().accountTerms());
      case MULTILINE -> Multiline.value(client.host().rules().textMax());
      case METADATA -> metadata(client.host().rules().metadataBounds());
      default -> capability.value();
    };
  }

  /// What is said of opening accounts where these terms hold.
  static String registration(AccountTerms terms) {
    return terms.openUnnamed() ? "before-connect" : "";
  }

  private static String metadata(MetadataBounds bounds) {
    return "before-connect,max-subs=%d,max-keys=%d,max-value-bytes=%d"
        .formatted(bounds.subscriptionsMax(), bounds.keysMax(), bounds.valueBytesMax());
  }

  /// The ways to log in that the client has.
  static String mechanisms(IrcConversation client) {
    return Stream.of(Mechanism.values())
        .filter(mechanism -> has(client, mechanism))
        .map(Mechanism::saslName)
        .collect(Collectors.joining(","));
  }
}
