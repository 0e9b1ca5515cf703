package parley.client.irc;

import java.util.List;
import java.util.function.Function;
import parley.client.model.Conversation;
import parley.client.model.Effect;
import parley.client.model.Event;
import parley.client.model.Guest;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;
import parley.client.model.Vocabulary;

/// Asks for a name before the connection is made, since IRC begins with it.
public final class NameQuestion implements Conversation {
  private final Guest guest;
  private final String nameDefault;
  private final Function<Guest, Conversation> next;

  /// A question that `next` follows; who answers nothing gets `nameDefault`.
  public NameQuestion(Guest guest, String nameDefault, Function<Guest, Conversation> next) {
    this.guest = guest;
    this.nameDefault = nameDefault;
    this.next = next;
  }

  @Override
  public boolean dialable() {
    return false;
  }

  @Override
  public List<Effect> typed(String line) {
    String given = line.strip();
    if (given.equalsIgnoreCase("quit") || given.equalsIgnoreCase("exit")) {
      return leave();
    }
    if (given.indexOf(' ') >= 0 || given.startsWith(":")) {
      return List.of(new Effect.Show(new Event.Problem("A name is one word.")));
    }
    String name = given.isEmpty() ? nameDefault : given;
    return List.of(new Effect.Become(next.apply(guest.named(name)), true));
  }

  @Override
  public List<Effect> leave() {
    return List.of(Effect.Leave.now());
  }

  @Override
  public List<Effect> finish() {
    return leave();
  }

  @Override
  public Prompt prompt() {
    return new Prompt("name: ", Typing.ANSWER);
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Vocabulary vocabulary() {
    return Vocabulary.of(List.of());
  }

  @Override
  public List<Effect> opened() {
    throw new IllegalStateException("nothing is dialled before the answer");
  }

  @Override
  public List<Effect> received(String line) {
    throw new IllegalStateException("nothing is dialled before the answer");
  }
}
