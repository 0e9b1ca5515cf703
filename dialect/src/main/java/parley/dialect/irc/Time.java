package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_TIME;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import parley.wire.irc.IrcMessage;

/// `TIME`: the server's time, in UTC (RFC 2812 §3.4.6).
final class Time {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'at' HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Time() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (ThisServer.isMeant(client, message.param(0))) {
      client.reply(RPL_TIME).put(client.config().serverName()).text(inWords(client.host().now()));
    }
  }

  /// For people to read.
  static String inWords(Instant time) {
    return WORDS.format(time);
  }
}
