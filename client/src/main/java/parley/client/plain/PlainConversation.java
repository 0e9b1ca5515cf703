package parley.client.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.client.model.Conversation;
import parley.client.model.Effect;
import parley.client.model.Effects;
import parley.client.model.Event;
import parley.client.model.Guest;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;
import parley.client.model.SlashCommand;
import parley.client.model.Vocabulary;
import parley.wire.plain.NamePrefix;
import parley.wire.plain.PlainReply;
import parley.wire.plain.PlainRequest;

/// `name: text` lines, each of one's own shown as it is sent.
///
/// What comes from the server before the name is given waits until then. Slash commands go to the
/// server as they are: its answers are made to be read.
public final class PlainConversation implements Conversation {
  private static final int HELD_MAX = 1_000;
  private static final int NICKS_MAX = 1_000;
  private static final Pattern RENAMED =
      Pattern.compile("(?:You are now|The name \\S+ is taken; you are) ([^\\s:]{1,64})");
  private static final List<SlashCommand> COMMANDS =
      List.of(
          SlashCommand.HELP,
          SlashCommand.JOIN,
          SlashCommand.PART,
          SlashCommand.MSG,
          SlashCommand.ME,
          SlashCommand.NICK,
          SlashCommand.USERS,
          SlashCommand.ROOMS,
          SlashCommand.TOPIC,
          SlashCommand.HISTORY,
          SlashCommand.QUIT);

  private final Guest guest;
  private final Effects effects = new Effects();
  private final List<Event> held = new ArrayList<>();
  private final TreeSet<String> nicks = new TreeSet<>();
  private @Nullable String name;
  private int linesSent;

  /// A conversation that asks for a name where `guest` has none.
  public PlainConversation(Guest guest) {
    this.guest = guest;
    this.name = guest.name();
  }

  @Override
  public List<Effect> opened() {
    effects.add(new Effect.Established());
    if (name != null) {
      enterRoom();
    }
    return effects.take();
  }

  @Override
  public List<Effect> received(String line) {
    PlainReply reply = PlainReply.parse(line);
    if (reply instanceof PlainReply.Said said && nicks.size() < NICKS_MAX) {
      nicks.add(said.name());
    } else if (name != null && reply instanceof PlainReply.Notice notice) {
      renamed(notice.text());
    }
    Event told = new Event.Told(line);
    if (name != null) {
      effects.show(told);
    } else if (held.size() < HELD_MAX) {
      held.add(told);
    }
    return effects.take();
  }

  @Override
  public List<Effect> typed(String line) {
    String own = name;
    if (isFarewell(line)) {
      return leave();
    }
    if (own == null) {
      introduce(line.strip());
    } else {
      say(own, line);
    }
    return effects.take();
  }

  @Override
  public List<Effect> leave() {
    effects.add(Effect.Leave.now());
    return effects.take();
  }

  @Override
  public List<Effect> finish() {
    effects.add(Effect.Leave.delivered(linesSent));
    return effects.take();
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Prompt prompt() {
    return name == null ? new Prompt("name: ", Typing.ANSWER) : new Prompt("", Typing.SEEN);
  }

  @Override
  public Vocabulary vocabulary() {
    return new Vocabulary(COMMANDS, List.copyOf(nicks), List.of());
  }

  private static boolean isFarewell(String line) {
    return switch (line.strip().toLowerCase(Locale.ROOT)) {
      case "quit", "exit", "/quit", "/exit" -> true;
      default -> false;
    };
  }

  private void introduce(String given) {
    boolean word = NamePrefix.split(given + ": ") != null;
    if (word) {
      name = given;
      enterRoom();
      held.forEach(effects::show);
      held.clear();
    } else if (!guest.interactive()) {
      effects.add(new Effect.Fail("the first line must be a name of one word (or use --name)"));
    } else if (!given.isEmpty()) {
      effects.problem("A name is one word.");
    }
  }

  /// Parley says so when one has another name from now on (docs/dialects/plain.md).
  private void renamed(String notice) {
    Matcher given = RENAMED.matcher(notice);
    if (given.matches()) {
      name = given.group(1);
    }
  }

  private void enterRoom() {
    String room = guest.room();
    if (room != null) {
      effects.send(new PlainRequest.Join(room).format());
    }
  }

  private void say(String own, String line) {
    PlainRequest request = PlainRequest.parse(line);
    if (request instanceof PlainRequest.Blank) {
      return;
    }
    linesSent++;
    if (request instanceof PlainRequest.Say say) {
      String said = new PlainReply.Said(own, say.text()).format();
      effects.send(said);
      effects.show(new Event.Told(said));
    } else {
      effects.send(request.format());
    }
  }
}
