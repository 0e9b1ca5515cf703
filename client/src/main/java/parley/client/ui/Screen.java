package parley.client.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.client.model.Prompt;

/// Where lines are shown and typed. Called from the client's loop; what is typed is told to the
/// screen's [Typist] on a thread of the screen's own.
public interface Screen extends AutoCloseable {
  /// Whether a person sits before it.
  boolean interactive();

  /// Shows lines above the line being typed.
  void show(List<StyledLine> lines);

  /// Asks for one line; its answer is exactly one call of the [Typist].
  void ask();

  /// How the line being typed is introduced from now on, also while it is being typed: a status
  /// line, null for none, and a prompt.
  void introduce(@Nullable StyledLine status, Prompt prompt);

  /// Gives the terminal back as it was.
  @Override
  void close();

  /// Who hears what is typed.
  interface Typist {
    /// A line was entered.
    void typed(String line);

    /// There will be no more lines.
    void ended();

    /// Ctrl-C was pressed on an empty line.
    void interrupted();

    /// What Tab offers for the line up to the cursor.
    List<Completion.Offer> complete(String before);
  }
}
