package parley.dialect.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import parley.dialect.sasl.SaslExchange;
import parley.wire.Text;

/// An attempt of a client to log in: what AUTHENTICATE brought of a response so far (IRCv3
/// sasl-3.1). Bounded, for anyone may send it.
final class SaslSession {
  /// Characters of a part; one that is shorter is the last.
  static final int PART_CHARS = 400;

  /// Characters of a whole response.
  private static final int RESPONSE_CHARS_MAX = 4000;

  private final SaslExchange exchange;
  private final StringBuilder parts = new StringBuilder();

  SaslSession(SaslExchange exchange) {
    this.exchange = exchange;
  }

  SaslExchange exchange() {
    return exchange;
  }

  /// Takes a part. False where that or the whole is too long.
  boolean take(String part) {
    if (part.length() > PART_CHARS || parts.length() + part.length() > RESPONSE_CHARS_MAX) {
      return false;
    }
    if (!part.equals("+")) {
      parts.append(part);
    }
    return true;
  }

  /// The response, whose last part has come; null where it is no text in Base64. What follows
  /// belongs to the next one.
  @Nullable String response() {
    try {
      byte[] bytes = Base64.getDecoder().decode(parts.toString());
      return Text.decode(bytes, 0, bytes.length);
    } catch (IllegalArgumentException notBase64) {
      return null;
    } finally {
      parts.setLength(0);
    }
  }

  /// Sends the client a text in Base64, in as many parts as it takes.
  static void send(IrcConversation client, String text) {
    var encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    int from = 0;
    for (; from + PART_CHARS <= encoded.length(); from += PART_CHARS) {
      client.line("AUTHENTICATE").put(encoded.substring(from, from + PART_CHARS)).end();
    }
    var last = encoded.substring(from);
    client.line("AUTHENTICATE").put(last.isEmpty() ? "+" : last).end();
  }
}
