package parley.dialect.irc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.dialect.account.AccountTerms;

/// Tells a client what the server offers otherwise than before: `CAP NEW` and `CAP DEL` (IRCv3
/// capability negotiation, `cap-notify`), and RPL_ISUPPORT once more for what is another in it
/// (Modern IRC, "RPL_ISUPPORT").
final class News {
  private News() {}

  /// Tells it.
  ///
  /// @param before what the client knows
  /// @return what it knows now
  static ServerOffer tell(IrcConversation client, ServerOffer before) {
    var now = client.server().offer(client.host().accountTerms());
    if (!now.equals(before)) {
      if (client.capabilities().has(Capability.CAP_NOTIFY)) {
        registration(client, before.accounts(), now.accounts());
        sts(client, before.sts(), now.sts());
      }
      // Who is not registered yet is told all of it then.
      if (client.registration() == null) {
        isupport(client, before.isupport(), now.isupport());
      }
      client.flush();
    }
    return now;
  }

  private static void registration(
      IrcConversation client, AccountTerms before, AccountTerms after) {
    var then = registration(client, before);
    var now = registration(client, after);
    if (now != null && !now.equals(then)) {
      cap(client, "NEW", now);
    } else if (now == null && then != null) {
      cap(client, "DEL", Capability.ACCOUNT_REGISTRATION.capName());
      var left = client.capabilities().toSet();
      left.remove(Capability.ACCOUNT_REGISTRATION);
      client.capabilities(client.server().capabilities().of(left));
    }
  }

  /// How the client is told that accounts can be opened; null where they cannot.
  private static @Nullable String registration(IrcConversation client, AccountTerms terms) {
    if (!terms.open()) {
      return null;
    }
    var name = Capability.ACCOUNT_REGISTRATION.capName();
    var value = client.knowsCapValues() ? Offer.registration(terms) : "";
    return value.isEmpty() ? name : name + "=" + value;
  }

  /// A policy can be told anew, but not taken back (IRCv3 STS): clients keep it for its time.
  private static void sts(IrcConversation client, @Nullable Sts before, @Nullable Sts after) {
    if (after != null && !Objects.equals(before, after) && client.knowsCapValues()) {
      cap(client, "NEW", after.capability(client.host().isSecure()));
    }
  }

  private static void cap(IrcConversation client, String subcommand, String word) {
    client.line("CAP").put(client.name()).put(subcommand).text(word);
  }

  private static void isupport(IrcConversation client, List<String> before, List<String> after) {
    var changed = new ArrayList<>(after);
    changed.removeAll(new HashSet<>(before));
    var names = after.stream().map(News::name).toList();
    for (String token : before) {
      if (!names.contains(name(token))) {
        changed.add("-" + name(token));
      }
    }
    if (!changed.isEmpty()) {
      IsupportCommand.send(client, Isupport.lines(changed));
    }
  }

  private static String name(String token) {
    int equals = token.indexOf('=');
    return equals < 0 ? token : token.substring(0, equals);
  }
}
