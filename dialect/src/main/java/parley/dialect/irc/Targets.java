package parley.dialect.irc;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Refusal;
import parley.core.RoomFlag;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Utterance;
import parley.wire.Text;

/// Whom PRIVMSG and NOTICE go to.
final class Targets {
  private static final Set<String> TYPING = Set.of("+typing");

  private Targets() {}

  /// The targets in a list, each once.
  static List<String> of(String list) {
    var items = Items.of(list, ',');
    return items.size() < 2 ? items : items.stream().distinct().toList();
  }

  /// The text as the channel wants it.
  private static Utterance wanted(IrcConversation client, RoomName name, Utterance said) {
    var room = client.host().chat().room(name);
    boolean plain = room != null && room.settings().has(RoomFlag.STRIP_COLOR);
    var text = plain ? Text.stripFormatting(said.text()) : said.text();
    return text.equals(said.text()) ? said : Composition.without(said).with(text);
  }

  /// Says something to a channel or a person. Returns null where it was accepted.
  static @Nullable Refusal speak(IrcConversation client, String target, Utterance said) {
    var session = client.host().session();
    var least = target.isEmpty() ? null : Prefixes.ofSign(target.charAt(0));
    if (least != null) {
      var room = client.channel(target.substring(1));
      return room == null
          ? Refusal.NO_SUCH_ROOM
          : client.perform(new Command.TellRole(session, room, least, said));
    }
    if (target.startsWith("#")) {
      var room = client.channel(target);
      return room == null ? Refusal.NO_SUCH_ROOM : speak(client, room, said);
    }
    var nick = client.host().rules().names().nick(target);
    return nick == null
        ? Refusal.NO_SUCH_PERSON
        : client.perform(new Command.Tell(session, nick, said, isPassing(said)));
  }

  private static @Nullable Refusal speak(IrcConversation client, RoomName room, Utterance said) {
    var session = client.host().session();
    return client.perform(
        isOfTheMoment(said)
            ? new Command.Hint(session, room, said)
            : new Command.Say(session, room, wanted(client, room, said)));
  }

  /// What programs ask and answer each other is of no use later either.
  private static boolean isPassing(Utterance said) {
    boolean isAnswer = said.speech() == Speech.NOTICE && said.text().charAt(0) == SpokenLines.CTCP;
    return isOfTheMoment(said) || said.speech() == Speech.CTCP || isAnswer;
  }

  /// That someone is typing is of no use to those who come later (IRCv3 typing); nor is nothing.
  private static boolean isOfTheMoment(Utterance said) {
    return said.speech() == Speech.TAGS
        && (said.tags().isEmpty() || TYPING.equals(said.tags().keySet()));
  }
}
