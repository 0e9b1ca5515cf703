package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Identity;
import parley.core.Nick;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.core.Room;

/// Several clients of one account that are one person: whoever logs in and asks for the nick that
/// the account has here already joins it, and is where it is. So are a phone and a desk in the same
/// channels, and who comes back finds their own nick, though the server has not noticed yet that
/// the old connection is dead.
final class Sharing {
  private Sharing() {}

  /// Whether a client that is not registered yet may ask for the nick of this person: it is logged
  /// in to their account, or can still do so before it ends its negotiation.
  static boolean mayCome(IrcConversation client, Registration registration, Person holder) {
    var account = holder.account();
    if (account == null) {
      return false;
    }
    var own = registration.account();
    boolean isTheirs = own == null ? registration.isNegotiating() : own.equals(account);
    return isTheirs && client.host().mayBeShared(holder);
  }

  /// By which the client joins whoever has this nick; null where it comes as somebody else.
  static @Nullable Command join(
      IrcConversation client, Nick nick, Identity identity, @Nullable String account) {
    var holder = client.host().chat().person(nick);
    return account != null
            && holder != null
            && account.equals(holder.account())
            && client.host().mayBeShared(holder)
        ? new Command.Attach(client.host().session(), nick, identity, account)
        : null;
  }

  /// Tells a client that has joined its person all that holds of it, as though it happened now.
  static void show(IrcConversation client) {
    var person = client.person();
    client.deaf(person.has(PersonFlag.DEAF));
    if (person.away() != null) {
      Away.told(client, person.away());
    }
    for (Room room : person.rooms()) {
      IrcRenderer.joined(client, person, room.name());
      OwnEvents.entered(client, room);
    }
  }
}
