package parley.client.ui;

import java.io.IOException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/// JLine's line editor with an introduction that may change while a line is being typed.
final class Editor extends LineReaderImpl {
  private volatile AttributedString introduction = AttributedString.EMPTY;

  Editor(Terminal terminal) throws IOException {
    super(terminal, "parley");
    // Runs when the editor has taken hold of the terminal: no change of before gets lost.
    getWidgets().put(CALLBACK_INIT, this::showIntroduction);
  }

  /// Puts another introduction before the line; typed text and cursor stay.
  void introduce(AttributedString next) {
    lock.lock();
    try {
      introduction = next;
      if (reading) {
        showIntroduction();
        redisplay();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Not through [#setPrompt(String)], which gives a meaning to `%`.
  private boolean showIntroduction() {
    prompt = introduction;
    return true;
  }
}
