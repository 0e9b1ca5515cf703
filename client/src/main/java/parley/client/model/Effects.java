package parley.client.model;

import java.util.ArrayList;
import java.util.List;

/// Effects as they are collected during one call of a [Conversation]. Not thread-safe.
public final class Effects {
  private List<Effect> collected = new ArrayList<>();

  /// Adds any effect.
  public void add(Effect effect) {
    collected.add(effect);
  }

  /// Sends a line.
  public void send(String line) {
    collected.add(new Effect.Send(line));
  }

  /// Shows an event.
  public void show(Event event) {
    collected.add(new Effect.Show(event));
  }

  /// Shows a text from the client.
  public void remark(String text) {
    show(new Event.Remark(text));
  }

  /// Shows a problem.
  public void problem(String text) {
    show(new Event.Problem(text));
  }

  /// All effects since the last call, in order.
  public List<Effect> take() {
    List<Effect> taken = List.copyOf(collected);
    collected = new ArrayList<>();
    return taken;
  }
}
