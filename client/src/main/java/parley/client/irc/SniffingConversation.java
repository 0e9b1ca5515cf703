package parley.client.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.client.join.JoinConversation;
import parley.client.login.LoginConversation;
import parley.client.model.Conversation;
import parley.client.model.Effect;
import parley.client.model.Event;
import parley.client.model.Guest;
import parley.client.model.Prompt;
import parley.client.model.Standing;
import parley.client.model.Vocabulary;
import parley.client.plain.PlainConversation;
import parley.wire.irc.IrcLine;
import parley.wire.irc.IrcMessage;

/// IRC, until the first line from the server shows whether it knows it; if not, mostly `plain`.
///
/// An echo server sends back what it got, a plain one greets or says what it does not understand,
/// and one that only listens says nothing for a while. No IRC server begins so.
public final class SniffingConversation implements Conversation {
  private static final Duration SILENCE_MAX = Duration.ofSeconds(8);
  private static final Duration SILENCE_TOLD = Duration.ofSeconds(2);

  /// What IRC servers say first, numbers apart.
  private static final Set<String> FIRST_WORDS =
      Set.of("NOTICE", "CAP", "PING", "ERROR", "FAIL", "NOTE", "WARN", "AUTHENTICATE");

  private final Guest guest;
  private final IrcConversation irc;
  private final Set<String> sent = new HashSet<>();
  private Instant silentSince = Instant.EPOCH;
  private boolean told;

  /// A conversation of `guest`, whose name must be known.
  public SniffingConversation(Guest guest) {
    this.guest = guest;
    this.irc = new IrcConversation(guest);
  }

  @Override
  public List<Effect> opened() {
    silentSince = guest.clock().instant();
    List<Effect> opening = irc.opened();
    for (Effect effect : opening) {
      if (effect instanceof Effect.Send send) {
        sent.add(send.line().strip());
      }
    }
    return opening;
  }

  @Override
  public List<Effect> received(String line) {
    if (!isIrc(line)) {
      return List.of(new Effect.Become(other(line), true));
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Become(irc, false));
    effects.addAll(irc.received(line));
    return effects;
  }

  @Override
  public List<Effect> tick() {
    Duration silence = Duration.between(silentSince, guest.clock().instant());
    if (silence.compareTo(SILENCE_MAX) >= 0) {
      return List.of(
          remark("The server is silent: speaking plain lines."),
          new Effect.Become(new PlainConversation(guest), true));
    }
    if (told || !guest.interactive() || silence.compareTo(SILENCE_TOLD) < 0) {
      return List.of();
    }
    told = true;
    return List.of(remark("Connected; waiting for the server to say something."));
  }

  @Override
  public List<Effect> typed(String line) {
    return List.of();
  }

  @Override
  public List<Effect> leave() {
    return irc.leave();
  }

  @Override
  public List<Effect> finish() {
    return irc.leave();
  }

  @Override
  public boolean ready() {
    return false;
  }

  @Override
  public Prompt prompt() {
    return irc.prompt();
  }

  @Override
  public Standing standing() {
    return irc.standing();
  }

  @Override
  public Vocabulary vocabulary() {
    return irc.vocabulary();
  }

  private static Effect remark(String text) {
    return new Effect.Show(new Event.Remark(text));
  }

  private boolean isIrc(String line) {
    IrcLine parsed = IrcMessage.parse(line);
    if (sent.contains(line.strip()) || !(parsed instanceof IrcMessage message)) {
      return false;
    }
    String command = message.command();
    boolean numeric = command.length() == 3 && command.chars().allMatch(Character::isDigit);
    // `ERROR :text` is IRC, `ERROR:text` is join, and no command to the parser.
    return numeric || FIRST_WORDS.contains(command);
  }

  private Conversation other(String line) {
    if (line.startsWith("ERR ")) {
      return new LoginConversation(guest);
    }
    return line.startsWith("ERROR:") ? new JoinConversation(guest) : new PlainConversation(guest);
  }
}
