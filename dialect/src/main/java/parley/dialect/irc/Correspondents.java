package parley.dialect.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Correspondence;
import parley.core.Nick;
import parley.core.Person;

/// Whom a client's person wrote to, account to account, and what these are called.
final class Correspondents {
  private Correspondents() {}

  /// The account whose letters the client may see; null for none.
  static @Nullable String own(IrcConversation client) {
    return client.host().rules().keepsLetters() ? client.person().account() : null;
  }

  /// What the client's person and the one of that name wrote to each other; null where nothing of
  /// that kind is kept, or that is no nick.
  static @Nullable Correspondence with(IrcConversation client, String target) {
    var own = own(client);
    var nick = client.host().rules().names().nick(target);
    return own == null || nick == null ? null : new Correspondence(own, account(client, nick));
  }

  /// The account of whoever has this nick, or else the one that it belongs to. Where there is none
  /// it may be that of an account, which has no nick of its own here.
  private static String account(IrcConversation client, Nick nick) {
    var chat = client.host().chat();
    var person = chat.person(nick);
    if (person != null && person.account() != null) {
      return person.account();
    }
    var owner = chat.owner(nick);
    return owner != null && owner.equals(nick) ? owner.text() : nick.text();
  }

  /// By which name the client finds these letters again: the nick of someone who is logged in to
  /// that account, its own one first.
  static String name(IrcConversation client, String account) {
    List<Person> persons = client.host().chat().loggedIn(account);
    var nick = client.host().rules().names().nick(account);
    boolean hasOwn =
        nick != null && persons.stream().anyMatch(person -> person.nick().equals(nick));
    return persons.isEmpty() || hasOwn ? account : persons.getFirst().nick().text();
  }
}
