package parley.dialect.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.dialect.account.AccountTerms;

/// What the server offers and may offer otherwise one day, as clients were told of it. All who know
/// the same share one object.
///
/// @param isupport the tokens of RPL_ISUPPORT
/// @param accounts what can be done with accounts
/// @param sts that clients should come over TLS; null where nothing is said of it
record ServerOffer(List<String> isupport, AccountTerms accounts, @Nullable Sts sts) {
  /// Copies what could change.
  ServerOffer {
    isupport = List.copyOf(isupport);
  }
}
