package parley.dialect.transcript;

import java.time.Duration;

/// Where transcripts are played: something that has a chat server in it.
public interface Stage {
  /// A client connects.
  Peer connect(Way way);

  /// Lets time pass.
  void pass(Duration time);

  /// Makes something happen that no client does.
  void happen(Happening what);

  /// Waits until everything that the clients sent has had its effect.
  void settle();

  /// What can happen to the server.
  enum Happening {
    /// `! stop`: it is told to end.
    STOP,
    /// `! journal breaks`: nothing can be kept any more.
    JOURNAL_BREAKS,
    /// `! journal recovers`: it can again.
    JOURNAL_RECOVERS
  }
}
