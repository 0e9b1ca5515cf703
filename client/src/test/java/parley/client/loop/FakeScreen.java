package parley.client.loop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;
import parley.client.ui.Screen;
import parley.client.ui.StyledLine;

/// A screen on paper: what a person would see, line by line.
final class FakeScreen implements Screen {
  private final boolean interactive;
  private final List<String> paper = new ArrayList<>();
  private Prompt prompt = new Prompt("", Typing.SEEN);
  private @Nullable StyledLine status;
  private boolean asking;

  FakeScreen(boolean interactive) {
    this.interactive = interactive;
  }

  List<String> paper() {
    return paper;
  }

  Prompt prompt() {
    return prompt;
  }

  /// The status line's text; null where there is none.
  @Nullable String status() {
    return status == null ? null : status.text();
  }

  boolean asking() {
    return asking;
  }

  /// A person enters a line, which the screen must have asked for.
  void enter(String line) {
    if (!asking) {
      throw new IllegalStateException("nobody asked for: " + line);
    }
    asking = false;
    if (interactive && prompt.typing() != Typing.TAKEN) {
      paper.add(prompt.text() + line);
    }
  }

  @Override
  public boolean interactive() {
    return interactive;
  }

  @Override
  public void show(List<StyledLine> lines) {
    lines.forEach(line -> paper.add(line.text()));
  }

  @Override
  public void ask() {
    if (asking) {
      throw new IllegalStateException("asked twice");
    }
    asking = true;
  }

  @Override
  public void introduce(@Nullable StyledLine newStatus, Prompt newPrompt) {
    status = newStatus;
    prompt = newPrompt;
  }

  @Override
  public void close() {}
}
