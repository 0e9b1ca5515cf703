package parley.client.irc;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.client.model.Event;
import parley.client.model.Event.Author;
import parley.client.model.Event.Manner;
import parley.wire.Text;
import parley.wire.irc.IrcLimits;
import parley.wire.irc.IrcMessage;

/// What is said: PRIVMSG and NOTICE, both ways.
///
/// With `echo-message` one's own words are shown when the server sends them back, which proves that
/// it has them; until then they are `unconfirmed`.
final class Speech {
  private static final int UNCONFIRMED_MAX = 100;
  private static final char CTCP = '\u0001';
  private static final String ACTION = CTCP + "ACTION ";

  /// What a server may put before a message: the longest user and host that are usual.
  private static final int USER_AND_HOST_BYTES_MAX = 10 + 63;

  private final IrcDesk desk;
  private final IrcState state;
  private final Deque<Sent> unconfirmed = new ArrayDeque<>();

  private record Sent(String target, String text) {}

  Speech(IrcDesk desk) {
    this.desk = desk;
    this.state = desk.state();
  }

  /// Says something to a room or a person, in as many lines as it needs. Returns how many.
  int say(String target, String text, boolean action) {
    int room = bytesMax(target) - (action ? ACTION.length() + 1 : 0);
    List<String> pieces = Text.split(text, Math.max(64, room));
    for (String piece : pieces) {
      String sent = action ? ACTION + piece + CTCP : piece;
      desk.send(IrcMessage.of("PRIVMSG", target, sent));
      if (!desk.capabilities().contains("echo-message")) {
        Author me = new Author(state.nick(), true, false);
        show(new Words(desk.now(), me, target, action ? Manner.ACTION : Manner.MESSAGE, piece));
      } else if (unconfirmed.size() < UNCONFIRMED_MAX) {
        unconfirmed.addLast(new Sent(target, sent));
      }
    }
    return pieces.size();
  }

  /// PRIVMSG or NOTICE from the server.
  void received(IrcMessage message) {
    String target = message.param(0);
    String raw = message.param(1);
    if (target == null || raw == null) {
      return;
    }
    String nick = IrcDesk.nick(message);
    boolean own = state.isMe(nick);
    if (own) {
      confirm(target, raw);
    }
    Manner manner = manner(message.command(), raw);
    if (manner == null) {
      return;
    }
    String text = IrcDesk.clean(manner == Manner.ACTION ? inner(raw) : raw);
    Author author = new Author(nick, own, !own && mentions(text));
    show(new Words(desk.time(message), author, target, manner, text));
  }

  /// The connection is lost: what was sent and did not come back may not have arrived.
  void lost() {
    for (Sent sent : unconfirmed) {
      String text = sent.text().startsWith(ACTION) ? inner(sent.text()) : sent.text();
      desk.effects().problem("This may not have arrived in " + sent.target() + ": " + text);
    }
    unconfirmed.clear();
  }

  private record Words(Instant at, Author author, String target, Manner manner, String text) {}

  private void show(Words words) {
    String target = state.isupport().withoutStatus(words.target());
    IrcRoom room = state.room(target);
    if (room != null) {
      boolean elsewhere = room != state.shown() && !desk.guest().interactive();
      String label = elsewhere ? room.name() : null;
      desk.showIn(
          room,
          new Event.Said(words.at(), label, words.author(), words.manner(), words.text()),
          true);
    } else if (isServer(words)) {
      told(words);
    } else if (state.isupport().isRoom(target)) {
      desk.effects()
          .show(new Event.Said(words.at(), target, words.author(), words.manner(), words.text()));
    } else {
      desk.effects()
          .show(
              new Event.Whispered(
                  words.at(), words.author(), target, words.manner(), words.text()));
    }
  }

  /// Whether the server itself speaks, as in its notices before the welcome.
  private static boolean isServer(Words words) {
    String nick = words.author().nick();
    return nick.equals("*") || nick.indexOf('.') >= 0 || words.target().equals("*");
  }

  /// In a pipe only what people say is of interest.
  private void told(Words words) {
    if (desk.guest().interactive()) {
      String text = words.author().nick() + ": " + words.text();
      desk.effects().show(new Event.Happened(words.at(), text));
    }
  }

  private void confirm(String target, String text) {
    Iterator<Sent> each = unconfirmed.iterator();
    while (each.hasNext()) {
      Sent sent = each.next();
      if (state.fold(sent.target()).equals(state.fold(target)) && sent.text().equals(text)) {
        each.remove();
        return;
      }
    }
  }

  /// How it was said; null for what programs ask each other (CTCP), which is not shown.
  private static @Nullable Manner manner(String command, String text) {
    if (text.startsWith(ACTION)) {
      return Manner.ACTION;
    }
    if (text.indexOf(CTCP) == 0) {
      return null;
    }
    return command.equals("NOTICE") ? Manner.NOTICE : Manner.MESSAGE;
  }

  private static String inner(String action) {
    int end = action.indexOf(CTCP, ACTION.length());
    return action.substring(ACTION.length(), end < 0 ? action.length() : end);
  }

  private boolean mentions(String text) {
    String nick = state.nick().toLowerCase(Locale.ROOT);
    String word = "(?U)(?<![\\w-])" + Pattern.quote(nick) + "(?![\\w-])";
    return Pattern.compile(word).matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /// How long a text may be, so that the line that others get is not too long.
  private int bytesMax(String target) {
    int source = 1 + Text.utf8Length(state.nick()) + 2 + USER_AND_HOST_BYTES_MAX + 1;
    return IrcLimits.BODY_BYTES_MAX - source - Text.utf8Length("PRIVMSG " + target + " :");
  }
}
