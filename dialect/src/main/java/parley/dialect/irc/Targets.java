package parley.dialect.irc;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Refusal;
import parley.core.Role;
import parley.core.RoomFlag;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Utterance;
import parley.wire.Text;

/// Whom PRIVMSG and NOTICE go to.
final class Targets {
  private static final Set<String> TYPING = Set.of("+typing");

  private Targets() {}

  /// The targets in a list, each once, whatever its case.
  static List<String> of(IrcConversation client, String list) {
    var items = Items.of(list, ',');
    if (items.size() < 2) {
      return items;
    }
    var casemapping = client.host().rules().names().casemapping();
    var seen = new HashSet<String>();
    return items.stream().filter(item -> seen.add(casemapping.fold(item))).toList();
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
    int signs = signs(target);
    if (target.startsWith("#", signs)) {
      var room = client.channel(target.substring(signs));
      if (room == null) {
        return Refusal.NO_SUCH_ROOM;
      }
      var least = least(target.substring(0, signs));
      return least == null
          ? speak(client, room, said)
          : client.perform(new Command.TellRole(session, room, least, said));
    }
    var nick = client.host().rules().names().nick(target);
    return nick == null
        ? Refusal.NO_SUCH_PERSON
        : client.perform(new Command.Tell(session, nick, said, isPassing(said)));
  }

  /// How many prefixes of members a target begins with.
  private static int signs(String target) {
    int signs = 0;
    while (signs < target.length() && Prefixes.ofSign(target.charAt(signs)) != null) {
      signs++;
    }
    return signs;
  }

  /// The lowest of these roles, which all who have a higher one have too; null for none.
  private static @Nullable Role least(String signs) {
    return signs
        .chars()
        .mapToObj(sign -> Prefixes.ofSign((char) sign))
        .max(Comparator.naturalOrder())
        .orElse(null);
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
