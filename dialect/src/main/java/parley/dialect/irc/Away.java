package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_NOWAWAY;
import static parley.wire.irc.Numeric.RPL_UNAWAY;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `AWAY [text]`: away, or back again where there is no text (RFC 2812 §4.1); before registration
/// for those who have negotiated that (IRCv3 pre-away).
final class Away {
  /// The text of a client at which nobody is, for whatever reason.
  static final String NOT_THERE = "*";

  private Away() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (IrcCommand.isTooEarly(client, Capability.DRAFT_PRE_AWAY)) {
      return;
    }
    var text = message.param(0);
    var away = text == null || text.isBlank() ? null : Text.cut(text, Isupport.AWAY_BYTES_MAX);
    var registration = client.registration();
    if (registration != null) {
      registration.away(away);
      told(client, away);
      return;
    }
    var person = client.person();
    boolean isElsewhere = NOT_THERE.equals(away) && person.sessions().size() > 1;
    // Who is at another client is not away because nobody is at this one; and the same again is
    // nothing to tell others.
    if (isElsewhere || Objects.equals(away, person.away())) {
      told(client, away);
      return;
    }
    // The event that follows is what is replied to, in all sessions of the person.
    var refusal = client.perform(new Command.SetAway(client.host().session(), away));
    if (refusal != null) {
      Refused.reply(client, "AWAY", client.name(), refusal);
    }
  }

  /// The reply to who went away, or came back where `message` is null.
  static void told(IrcConversation client, @Nullable String message) {
    if (message == null) {
      client.reply(RPL_UNAWAY).text("You are no longer marked as being away");
    } else {
      client.reply(RPL_NOWAWAY).text("You have been marked as being away");
    }
  }
}
