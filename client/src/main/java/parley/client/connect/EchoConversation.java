package parley.client.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.client.model.Conversation;
import parley.client.model.Effect;
import parley.client.model.Effects;
import parley.client.model.Event;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;
import parley.client.model.Vocabulary;

/// `send: ` and `recv: `: a line goes out, and what comes back is shown before the next is asked
/// for. A server that stays silent is waited for no longer than a moment.
final class EchoConversation implements Conversation {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

  private final Clock clock;
  private final Effects effects = new Effects();
  private @Nullable Instant answerUntil;

  EchoConversation(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Effect> opened() {
    return List.of();
  }

  @Override
  public List<Effect> received(String line) {
    answerUntil = null;
    effects.show(new Event.Told("recv: " + line));
    return effects.take();
  }

  @Override
  public List<Effect> typed(String line) {
    String word = line.strip().toLowerCase(Locale.ROOT);
    if (word.equals("quit") || word.equals("exit")) {
      return leave();
    }
    effects.send(line);
    answerUntil = clock.instant().plus(ANSWER_WITHIN);
    return effects.take();
  }

  @Override
  public List<Effect> leave() {
    effects.add(Effect.Leave.now());
    return effects.take();
  }

  @Override
  public List<Effect> finish() {
    effects.add(Effect.Leave.delivered(0));
    return effects.take();
  }

  @Override
  public List<Effect> tick() {
    Instant until = answerUntil;
    if (until != null && !clock.instant().isBefore(until)) {
      answerUntil = null;
    }
    return List.of();
  }

  @Override
  public boolean ready() {
    return answerUntil == null;
  }

  @Override
  public Prompt prompt() {
    return new Prompt("send: ", Typing.SEEN);
  }

  @Override
  public Vocabulary vocabulary() {
    return Vocabulary.of(List.of());
  }
}
