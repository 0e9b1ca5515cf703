package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_ERRONEUSNICKNAME;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.NoticeTopic;
import parley.core.Person;
import parley.core.Privilege;
import parley.core.Refusal;
import parley.core.SessionId;
import parley.wire.irc.IrcMessage;

/// `SAJOIN nick #channel{,#channel}`, `SAPART nick #channel{,#channel} [:reason]`, `SANICK nick
/// new` and `SAMODE #channel modes [parameters]`: an operator of the server makes something happen
/// that others would be refused. No specification has them. Everything of it is told to operators.
final class Force {
  private Force() {}

  /// `SAJOIN`
  static void join(IrcConversation client, IrcMessage message) {
    var victim = victim(client, message);
    if (victim == null) {
      return;
    }
    for (String channel : Items.of(message.params().get(1), ',')) {
      var room = client.channel(channel);
      if (room == null) {
        Refused.noSuchChannel(client, channel);
      } else {
        report(client, "makes " + victim.nick().text() + " join #" + room.text());
        perform(client, "SAJOIN", channel, new Command.JoinRoom(session(victim), room, null, true));
      }
    }
  }

  /// `SAPART`
  static void part(IrcConversation client, IrcMessage message) {
    var victim = victim(client, message);
    if (victim == null) {
      return;
    }
    var reason = message.param(2) == null ? "" : message.params().get(2);
    for (String channel : Items.of(message.params().get(1), ',')) {
      var room = client.channel(channel);
      if (room == null) {
        Refused.noSuchChannel(client, channel);
      } else {
        report(client, "makes " + victim.nick().text() + " part #" + room.text());
        perform(client, "SAPART", channel, new Command.LeaveRoom(session(victim), room, reason));
      }
    }
  }

  /// `SANICK`
  static void nick(IrcConversation client, IrcMessage message) {
    var victim = victim(client, message);
    if (victim == null) {
      return;
    }
    var wanted = message.params().get(1);
    var nick = client.host().rules().names().nick(wanted);
    if (nick == null) {
      client.reply(ERR_ERRONEUSNICKNAME).word(wanted).text("Erroneous nickname");
    } else {
      report(client, "renames " + victim.nick().text() + " to " + nick.text());
      perform(client, "SANICK", wanted, new Command.Rename(session(victim), nick, true));
    }
  }

  /// `SAMODE`
  static void mode(IrcConversation client, IrcMessage message) {
    if (!Privileges.has(client, Privilege.FORCE)) {
      return;
    }
    var params = message.params();
    var name = client.channel(params.getFirst());
    var room = name == null ? null : client.host().chat().room(name);
    if (room == null) {
      Refused.noSuchChannel(client, params.getFirst());
    } else {
      var modes = params.subList(1, params.size());
      report(client, "sets #" + room.name().text() + " " + shown(client, modes));
      ChannelMode.force(client, room, modes);
    }
  }

  /// The modes as they may stand in a log and be told to those who are not in the channel: without
  /// its key.
  private static String shown(IrcConversation client, List<String> modes) {
    var names = client.host().rules().names();
    var keys = new HashSet<String>();
    for (var part : ModeRequest.parse(names, modes.getFirst(), modes.subList(1, modes.size()))) {
      switch (part) {
        case ModeRequest.Change(var letter, var param, _) when letter == ChannelModes.KEY ->
            keys.add(param);
        case ModeRequest.Bad(var letter, var param) when letter == ChannelModes.KEY ->
            keys.add(param);
        case ModeRequest.Part _ -> {
          // Nothing of it is secret.
        }
      }
    }
    return modes.stream()
        .map(word -> keys.contains(word) ? "*" : word)
        .collect(Collectors.joining(" "));
  }

  private static @Nullable Person victim(IrcConversation client, IrcMessage message) {
    if (!Privileges.has(client, Privilege.FORCE)) {
      return null;
    }
    var nick = message.params().getFirst();
    var person = People.named(client, nick);
    if (person == null) {
      Refused.noSuchNick(client, nick);
    }
    return person;
  }

  private static SessionId session(Person person) {
    return person.sessions().getFirst().id();
  }

  private static void report(IrcConversation client, String what) {
    Operators.report(client, NoticeTopic.OPERATORS, what);
  }

  private static void perform(IrcConversation client, String name, String target, Command command) {
    var refusal = client.perform(command);
    if (refusal == Refusal.NOT_A_MEMBER) {
      Operators.tell(client, "They are not in " + target);
    } else if (refusal != null) {
      Refused.reply(client, name, target, refusal);
    }
  }
}
