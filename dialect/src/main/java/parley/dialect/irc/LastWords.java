package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_YOUREBANNEDCREEP;

import parley.dialect.Farewell;

/// What a client hears when its connection ends, at last an ERROR.
final class LastWords {
  private LastWords() {}

  static void say(IrcConversation client, Farewell reason) {
    switch (reason.kind()) {
      case KILLED -> killed(client, reason);
      case BANNED ->
          client
              .reply(ERR_YOUREBANNEDCREEP)
              .text("You are banned from this server: " + reason.reason());
      case SHUTDOWN, TOO_SLOW, FLOOD, NOT_NAMED_IN_TIME, IDLE, HTTP, INTERNAL, CLOSED -> {
        // The ERROR says it.
      }
    }
  }

  /// The ERROR itself.
  static void error(IrcConversation client, String reason) {
    var out = client.lines();
    int start = out.length();
    out.put("ERROR");
    LineEnd.text("Closing Link: " + client.host().address() + " (" + reason + ")", start, out);
  }

  private static void killed(IrcConversation client, Farewell reason) {
    var by = reason.by();
    if (by != null) {
      var out = client.lines();
      client.variant().tags().write(client.host().now(), by, out);
      int start = IrcRenderer.source(by, out);
      LineEnd.text(reason.reason(), start, out.put(" KILL ").put(client.name()));
    }
  }
}
