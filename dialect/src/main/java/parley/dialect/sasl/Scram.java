package parley.dialect.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.ScramKeys;

/// SCRAM-SHA-256 (RFC 5802, RFC 7677), the server's side: client first, server first, client final,
/// server final, and an empty response to that.
final class Scram implements SaslExchange {
  private static final Pattern CLIENT_FIRST =
      Pattern.compile("((?:n|y),(?:a=([^,]*))?,)(n=([^,]+),r=([!-+\\--~]+)(?:,.*)?)");
  private static final Pattern CLIENT_FINAL =
      Pattern.compile("(c=([^,]+),r=([!-+\\--~]+)(?:,.*)?),p=([A-Za-z0-9+/=]+)");

  private final Names names;

  // What was said so far; filled in from one message to the next.
  private @Nullable Nick account;
  private @Nullable ScramKeys keys;
  private String header = "";
  private String first = "";
  private String serverFirst = "";
  private String nonce = "";
  private String exchange = "";
  private boolean proved;

  Scram(Names names) {
    this.names = names;
  }

  @Override
  public SaslStep respond(String response) {
    if (proved) {
      return account != null && response.isEmpty()
          ? new SaslStep.Succeeded(account)
          : Outcome.WRONG;
    }
    return keys == null ? first(response) : last(response, keys);
  }

  @Override
  public SaslStep answered(AccountAnswer answer) {
    return switch (answer) {
      case AccountAnswer.ScramFound found -> challenge(found);
      case AccountAnswer.Refused refused -> new SaslStep.Failed(refused.why());
      case AccountAnswer.LoggedIn in -> confirm(in.account());
      case AccountAnswer.Changed _, AccountAnswer.Described _ ->
          throw new IllegalStateException("nobody asked for that");
    };
  }

  private SaslStep first(String response) {
    var form = CLIENT_FIRST.matcher(response);
    if (!form.matches()) {
      return Outcome.WRONG;
    }
    var name = unescaped(form.group(4));
    var as = form.group(2) == null ? name : unescaped(form.group(2));
    var nick = name == null ? null : names.nick(name);
    if (name == null || as == null || nick == null || !Names.fold(as).equals(Names.fold(name))) {
      return Outcome.WRONG;
    }
    account = nick;
    header = form.group(1);
    first = form.group(3);
    nonce = form.group(5);
    return new SaslStep.Ask(new AccountRequest.FindScram(nick));
  }

  private SaslStep challenge(AccountAnswer.ScramFound found) {
    keys = found.keys();
    nonce += found.nonce();
    serverFirst = "r=" + nonce + ",s=" + found.keys().salt() + ",i=" + found.keys().iterations();
    return new SaslStep.Challenge(serverFirst);
  }

  private SaslStep last(String response, ScramKeys known) {
    var form = CLIENT_FINAL.matcher(response);
    var sameHeader = Base64.getEncoder().encodeToString(header.getBytes(UTF_8));
    if (account == null
        || !form.matches()
        || !form.group(2).equals(sameHeader)
        || !form.group(3).equals(nonce)) {
      return Outcome.WRONG;
    }
    exchange = first + "," + serverFirst + "," + form.group(1);
    return new SaslStep.Ask(new AccountRequest.ByScram(account, known, exchange, form.group(4)));
  }

  private SaslStep confirm(Nick whose) {
    if (keys == null) {
      throw new IllegalStateException("logged in before anything was proved");
    }
    account = whose;
    proved = true;
    return new SaslStep.Challenge("v=" + keys.signature(exchange));
  }

  /// A name with its commas and equals signs; null where it is not well formed (RFC 5802 §5.1).
  private static @Nullable String unescaped(String name) {
    var plain = name.replace("=2C", ",").replace("=3D", "\0");
    return plain.indexOf('=') >= 0 ? null : plain.replace('\0', '=');
  }
}
