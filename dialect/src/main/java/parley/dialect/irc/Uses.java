package parley.dialect.irc;

/// How often each command was used. Hub thread only.
// It is about this very enum, and counted with every line.
@SuppressWarnings("EnumOrdinal")
final class Uses {
  private final long[] counts = new long[IrcCommand.values().length];

  void count(IrcCommand command) {
    counts[command.ordinal()]++;
  }

  long of(IrcCommand command) {
    return counts[command.ordinal()];
  }
}
