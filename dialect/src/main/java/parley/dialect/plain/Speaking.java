package parley.dialect.plain;

import parley.core.Command;
import parley.core.Event;
import parley.core.Refusal;
import parley.core.Speech;
import parley.dialect.Shown;
import parley.wire.plain.PlainRequest;

/// Words for the room, `/me` and `/msg`. Who has no name yet gets one by speaking.
final class Speaking {
  private Speaking() {}

  /// A line without a slash.
  static void say(PlainSession me, PlainRequest.Say line) {
    var text =
        me.speaker() == null ? Naming.byFirstLine(me, line) : Naming.withoutOwnName(me, line);
    if (text != null && !text.isBlank()) {
      me.perform(new Command.Say(me.host().session(), me.room(), Speech.MESSAGE, text));
    }
  }

  /// `/me text`.
  static void act(PlainSession me, PlainRequest.Me action) {
    if (Naming.asGuest(me)) {
      me.perform(new Command.Say(me.host().session(), me.room(), Speech.ACTION, action.text()));
    }
  }

  /// `/msg name text`.
  static void tell(PlainSession me, PlainRequest.Message message) {
    var host = me.host();
    var nick = host.rules().names().nick(message.to());
    var to = nick == null ? null : host.chat().person(nick);
    if (to == null) {
      me.notice("There is nobody called " + Words.quoted(message.to()) + " here.");
    } else if (message.text().isBlank()) {
      me.notice(Words.of(Refusal.NOTHING_SAID));
    } else if (Naming.asGuest(me)) {
      me.perform(new Command.Tell(host.session(), to.nick(), Speech.MESSAGE, message.text()));
      var away = to.away();
      if (away != null) {
        me.notice(to.nick().text() + " is away: " + Shown.text(away));
      }
    }
  }

  /// One's own private words, and to whom they went.
  static void told(PlainSession me, Event.PrivateSaid said) {
    for (String words : Shown.words(said.said())) {
      me.notice("[you -> " + said.toNick().text() + "]: " + words);
    }
  }
}
