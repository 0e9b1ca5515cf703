package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_MONOFFLINE;
import static parley.wire.irc.Numeric.RPL_MONONLINE;

import org.jspecify.annotations.Nullable;
import parley.core.Event;
import parley.core.Event.AccountChanged;
import parley.core.Event.AwayChanged;
import parley.core.Event.HostChanged;
import parley.core.Event.PersonArrived;
import parley.core.Event.PersonDescribed;
import parley.core.Event.PersonLeft;
import parley.core.Event.PersonRenamed;
import parley.core.Event.RealNameChanged;
import parley.core.Nick;
import parley.core.PersonId;

/// What a client is told of those whom it monitors: that they come and go, and with
/// `extended-monitor` what members of the same channel are told (IRCv3 MONITOR, extended-monitor).
final class MonitorLines {
  private MonitorLines() {}

  static void tell(IrcConversation client, Event event) {
    switch (event) {
      case PersonArrived arrived -> online(client, arrived.nick());
      case PersonLeft left -> offline(client, left.origin().nick());
      case PersonRenamed renamed -> renamed(client, renamed);
      case AwayChanged _, AccountChanged _, RealNameChanged _ -> changed(client, event);
      case HostChanged _ -> {
        if (client.capabilities().has(Capability.CHGHOST)) {
          changed(client, event);
        }
      }
      case PersonDescribed described -> MetadataSync.monitored(client, described);
      default -> {
        // Nothing else is told to those who monitor.
      }
    }
  }

  private static void renamed(IrcConversation client, PersonRenamed renamed) {
    var before = renamed.origin().nick();
    if (!before.equals(renamed.nick())) {
      offline(client, before);
      online(client, renamed.nick());
    }
  }

  private static void online(IrcConversation client, Nick nick) {
    var person = client.host().chat().person(nick);
    if (person != null && asks(client, nick)) {
      client.reply(RPL_MONONLINE).text(person.origin().source());
      MetadataSync.monitored(client, person);
    }
  }

  private static void offline(IrcConversation client, Nick nick) {
    if (asks(client, nick)) {
      client.reply(RPL_MONOFFLINE).text(nick.text());
    }
  }

  private static boolean asks(IrcConversation client, Nick nick) {
    return client.host().monitors().asks(client.host().session(), nick);
  }

  /// Who shares a channel with them is told already, and so is who they are.
  private static void changed(IrcConversation client, Event event) {
    var capabilities = client.capabilities();
    boolean wants =
        capabilities.has(Capability.EXTENDED_MONITOR)
            || capabilities.has(Capability.DRAFT_EXTENDED_MONITOR);
    if (wants && isStrange(client, event.actor())) {
      IrcRenderer.render(capabilities.variant(), event, client.lines());
    }
  }

  private static boolean isStrange(IrcConversation client, @Nullable PersonId id) {
    var person = id == null ? null : client.host().chat().person(id);
    var me = client.person();
    return person != null && !person.equals(me) && !person.meets(me);
  }
}
