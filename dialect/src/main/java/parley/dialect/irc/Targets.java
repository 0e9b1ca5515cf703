package parley.dialect.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Refusal;
import parley.core.Utterance;

/// Whom PRIVMSG and NOTICE go to.
final class Targets {
  private Targets() {}

  /// The targets in a list, each once.
  static List<String> of(String list) {
    var items = Items.of(list, ',');
    return items.size() < 2 ? items : items.stream().distinct().toList();
  }

  /// Says something to a channel or a person. Returns null where it was accepted.
  static @Nullable Refusal speak(IrcConversation client, String target, Utterance said) {
    var session = client.host().session();
    if (target.startsWith("#")) {
      var room = client.channel(target);
      return room == null
          ? Refusal.NO_SUCH_ROOM
          : client.perform(new Command.Say(session, room, said.speech(), said.text()));
    }
    var nick = client.host().rules().names().nick(target);
    return nick == null
        ? Refusal.NO_SUCH_PERSON
        : client.perform(new Command.Tell(session, nick, said.speech(), said.text()));
  }
}
