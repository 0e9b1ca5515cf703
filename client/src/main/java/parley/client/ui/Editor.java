package parley.client.ui;

import java.io.IOException;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/// JLine's line editor with an introduction that may change while a line is being typed, and for
/// which one Ctrl-C is one, whichever way it comes.
///
/// On a real terminal JLine tells of a Ctrl-C twice: it raises the signal, which ends the line, and
/// then passes the key on. Where the signal is faster, the key is still to come and would count for
/// the line that follows. A terminal without signals has the key alone.
final class Editor extends LineReaderImpl {
  private volatile AttributedString introduction = AttributedString.EMPTY;

  /// Both of the thread that reads: the line ended by the key, and the key of a signal is to come.
  private boolean endedByKey;

  private boolean keyToCome;

  Editor(Terminal terminal) throws IOException {
    super(terminal, "parley");
    // Runs when the editor has taken hold of the terminal: no change of before gets lost.
    getWidgets().put(CALLBACK_INIT, this::showIntroduction);
  }

  /// The next line.
  ///
  /// @throws UserInterruptException at a Ctrl-C
  /// @throws org.jline.reader.EndOfFileException at a Ctrl-D on an empty line, and with the
  ///   terminal
  String read() {
    endedByKey = false;
    try {
      return readLine();
    } catch (UserInterruptException e) {
      keyToCome = !endedByKey;
      // The signal may have left its mark, also where the key was faster.
      var _ = Thread.interrupted();
      throw e;
    }
  }

  /// The key Ctrl-C.
  @Override
  protected boolean interrupt() {
    if (keyToCome) {
      keyToCome = false;
      return true;
    }
    endedByKey = true;
    return super.interrupt();
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
