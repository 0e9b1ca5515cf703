package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.core.Privilege;
import parley.core.Role;
import parley.core.Room;

/// Finds persons by what clients call them.
final class People {
  private People() {}

  /// Whether the client sees this person in the room, of which it knows: who is out of it does not
  /// see the invisible, and in an auditorium one sees those who look after it.
  static boolean isSeen(IrcConversation client, Room room, Person person) {
    var me = client.person();
    var member = room.member(me.id());
    if (person.equals(me) || me.may(Privilege.SEE_SECRET)) {
      return true;
    }
    if (member == null) {
      return !room.hides(person) && !person.has(PersonFlag.INVISIBLE);
    }
    return !room.hides(person) || member.role() != Role.MEMBER;
  }

  /// The person of that nick; null where nobody has it, or nobody could.
  static @Nullable Person named(IrcConversation client, String name) {
    var nick = client.host().rules().names().nick(name);
    return nick == null ? null : client.host().chat().person(nick);
  }

  /// The account as replies say it: `0` for who has none.
  static String account(Person person) {
    var account = person.account();
    return account == null ? "0" : account;
  }

  /// Whether this person is an operator of the server.
  static boolean isOperator(Person person) {
    return person.operator() != null;
  }

  /// Whether the client may know from where this person really comes.
  static boolean showsAddress(IrcConversation client, Person person) {
    return person.equals(client.person()) || client.person().may(Privilege.SEE_ADDRESSES);
  }
}
