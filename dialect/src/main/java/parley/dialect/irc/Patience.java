package parley.dialect.irc;

import java.time.Duration;
import parley.dialect.Farewell;

/// How long a client is waited for: until it is registered, gives a sign of life, ends the message
/// that it began. The connection has one deadline, and whatever is due first has it. Hub thread
/// only.
final class Patience {
  private long heardAtSecond;

  // When it was asked for a sign of life; 0 where it is not asked.
  private long askedAtSecond;

  private boolean isForMessage;

  /// The client has connected.
  void opened(IrcConversation client) {
    heardAtSecond = second(client);
    client.host().deadline(client.config().registrationWithin());
  }

  /// The client is registered, began a message, or is held to other bounds.
  void renewed(IrcConversation client) {
    if (askedAtSecond == 0) {
      await(client, pingInterval(client));
    }
  }

  /// A line came.
  void heard(IrcConversation client) {
    heardAtSecond = second(client);
    if (askedAtSecond != 0) {
      askedAtSecond = 0;
      await(client, pingInterval(client));
    }
  }

  /// Something is due.
  void ended(IrcConversation client) {
    if (client.registration() != null) {
      client.quit(Farewell.NOT_NAMED_IN_TIME.text());
    } else if (isForMessage) {
      var message = client.multiline();
      if (message != null) {
        message.timeOut(client);
      }
      await(client, left(client));
    } else if (askedAtSecond != 0) {
      client.quit("Ping timeout: " + (second(client) - heardAtSecond) + " seconds");
    } else if (left(client).isPositive()) {
      await(client, left(client));
    } else {
      askedAtSecond = second(client);
      client.line("PING").text(client.config().serverName());
      client.flush();
      await(client, left(client));
    }
  }

  /// Until the client is to be asked, or has not answered.
  private Duration left(IrcConversation client) {
    long now = second(client);
    var left =
        askedAtSecond == 0
            ? pingInterval(client).minusSeconds(now - heardAtSecond)
            : client.config().pongWithin().minusSeconds(now - askedAtSecond);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void await(IrcConversation client, Duration time) {
    var message = client.multiline();
    var forMessage = message == null ? null : message.left(client.host().now());
    isForMessage = forMessage != null && forMessage.compareTo(time) < 0;
    client.host().deadline(forMessage != null && isForMessage ? forMessage : time);
  }

  private static Duration pingInterval(IrcConversation client) {
    return client.host().connectionClass().bounds().pingInterval();
  }

  private static long second(IrcConversation client) {
    return client.host().now().getEpochSecond();
  }
}
