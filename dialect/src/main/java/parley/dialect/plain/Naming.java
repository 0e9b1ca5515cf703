package parley.dialect.plain;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.Newcomer;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.wire.plain.NamePrefix;
import parley.wire.plain.PlainRequest;

/// How a connection gets its name: `/nick`, the first line, or as a guest.
final class Naming {
  /// How many may be called the same but for a number.
  private static final int NAMESAKES_MAX = 100;

  private Naming() {}

  /// `/nick name`, and where that belongs to an account, `/nick name password`.
  static void rename(PlainSession me, PlainRequest.Nick request) {
    var host = me.host();
    int space = request.name().indexOf(' ');
    var owned = space < 0 ? null : host.rules().names().nick(request.name().substring(0, space));
    if (owned != null && host.chat().owner(owned) != null) {
      logIn(me, owned, request.name().substring(space + 1));
      return;
    }
    var nick = host.rules().names().nick(request.name());
    if (nick == null) {
      me.notice(Words.invalidName(request.name(), host.rules()));
      return;
    }
    take(me, nick, null);
  }

  private static void logIn(PlainSession me, Nick nick, String password) {
    me.host()
        .ask(
            new AccountRequest.ByPassword(nick, password),
            answer -> {
              switch (answer) {
                case AccountAnswer.LoggedIn in -> take(me, nick, in.account().text());
                case AccountAnswer.Refused refused -> me.notice(Words.of(refused.why()));
                case AccountAnswer.ScramFound _,
                    AccountAnswer.Changed _,
                    AccountAnswer.Described _ ->
                    throw new IllegalStateException("nobody asked for that");
              }
            });
  }

  private static void take(PlainSession me, Nick nick, @Nullable String account) {
    boolean done = me.speaker() == null ? arrive(me, nick, account) : rename(me, nick, account);
    if (done) {
      me.notice("You are now " + nick.text());
    }
  }

  private static boolean rename(PlainSession me, Nick nick, @Nullable String account) {
    var session = me.host().session();
    return (account == null || me.perform(new Command.ChangeAccount(session, account)))
        && me.perform(new Command.Rename(session, nick));
  }

  /// Names an unnamed session after the prefix of its first line, where that is a name: as it says,
  /// or where that is taken, a little differently. Returns what remains of the line to say.
  static @Nullable String byFirstLine(PlainSession me, PlainRequest.Say first) {
    var prefix = first.prefix();
    var nick = prefix == null ? null : me.host().rules().names().nick(prefix.name());
    if (prefix == null || nick == null) {
      return asGuest(me) ? first.text() : null;
    }
    me.claim(nick);
    var given = isFree(me, nick) ? nick : another(me, nick);
    if (!given.equals(nick)) {
      me.notice("The name " + nick.text() + " is taken; you are " + given.text());
    }
    return arrive(me, given, null) ? prefix.text() : null;
  }

  /// What a line of a named session says: without the speaker's own name before it.
  static String withoutOwnName(PlainSession me, PlainRequest.Say line) {
    var prefix = line.prefix();
    return prefix != null && isOwn(me, prefix) ? prefix.text() : line.text();
  }

  /// Makes sure that there is a name, if need be a guest's. Returns whether there is one now.
  static boolean asGuest(PlainSession me) {
    return me.speaker() != null || arrive(me, guest(me), null);
  }

  private static boolean isOwn(PlainSession me, NamePrefix prefix) {
    var nick = me.host().rules().names().nick(prefix.name());
    var speaker = me.speaker();
    var claimed = me.claimedName();
    return nick != null
        && ((speaker != null && nick.equals(speaker.nick()))
            || (claimed != null && nick.equals(claimed)));
  }

  /// A new person enters the room that the session listened to.
  private static boolean arrive(PlainSession me, Nick nick, @Nullable String account) {
    var host = me.host();
    if (!me.perform(Newcomer.arrive(host, nick, account))) {
      return false;
    }
    host.noDeadline();
    if (!me.perform(new Command.JoinRoom(host.session(), me.room()))) {
      host.close("the room is closed");
      return false;
    }
    return true;
  }

  /// `John2`, `John3`, …, or a guest's name where these would be too long or are all taken.
  private static Nick another(PlainSession me, Nick taken) {
    for (int number = 2; number <= NAMESAKES_MAX; number++) {
      var nick = numbered(me, taken.text(), number);
      if (nick == null) {
        break;
      }
      if (isFree(me, nick)) {
        return nick;
      }
    }
    return guest(me);
  }

  /// The one with the lowest number that is free. Numbers may also belong to accounts.
  private static Nick guest(PlainSession me) {
    var chat = me.host().chat();
    int number = chat.freeGuest(1);
    var nick = numbered(me, Names.GUEST, number);
    while (nick != null && !isFree(me, nick)) {
      number = chat.freeGuest(number + 1);
      nick = numbered(me, Names.GUEST, number);
    }
    if (nick == null) {
      throw new IllegalStateException("nicks are too short for a guest's");
    }
    return nick;
  }

  private static @Nullable Nick numbered(PlainSession me, String name, int number) {
    return me.host().rules().names().nick(name + number);
  }

  private static boolean isFree(PlainSession me, Nick nick) {
    var chat = me.host().chat();
    return chat.person(nick) == null
        && chat.lookalike(nick, null) == null
        && chat.owner(nick) == null;
  }
}
