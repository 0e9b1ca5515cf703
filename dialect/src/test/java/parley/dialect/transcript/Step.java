package parley.dialect.transcript;

import java.time.Duration;

/// One line of a transcript.
public sealed interface Step {
  /// Its line number, from 1.
  int at();

  /// `alice = login`: alice connects.
  record Connect(int at, String client, Way way) implements Step {
    /// What she speaks.
    public String language() {
      return way.language();
    }
  }

  /// `alice > text`, or `alice >> text` for bytes without a line end.
  record Send(int at, String client, String text, boolean endsLine) implements Step {}

  /// `alice < text`: she gets this line.
  record Receive(int at, String client, String text) implements Step {}

  /// `alice x`: she closes.
  record Disconnect(int at, String client) implements Step {}

  /// `alice <x`: the server closes.
  record Closed(int at, String client) implements Step {}

  /// `~ 60s`: time passes.
  record Pass(int at, Duration time) implements Step {}

  /// `! stop`: the server is told to end.
  record Happen(int at, Stage.Happening what) implements Step {}
}
