package parley.core;

import parley.core.Event.PrivateSaid;

/// What is kept of what people write to each other: both are logged in to an account at that time,
/// so that it is certain whose it is. Who they were then is in no journal: what is read back is
/// done by [PersonId#FORMER].
public sealed interface Letter extends Event.Kept {
  /// As the one sees it who did it.
  @Override
  Correspondence strand();

  /// Whether the other is told; who did it does not learn of that.
  boolean heard();

  @Override
  default Letter in(RoomName room) {
    return this;
  }

  /// A person said something to one other person.
  ///
  /// @param from the name of the account of who said it
  /// @param to the other's
  record Said(PrivateSaid said, String from, String to) implements Letter {
    @Override
    public PersonId actor() {
      return said.actor();
    }

    @Override
    public Origin origin() {
      return said.origin();
    }

    @Override
    public Stamp stamp() {
      return said.stamp();
    }

    @Override
    public boolean heard() {
      return said.heard();
    }

    @Override
    public String text() {
      return said.said().text();
    }

    @Override
    public Correspondence strand() {
      return new Correspondence(from, to);
    }
  }

  /// What a person said to another was taken back by who said it: it is in no history any more.
  ///
  /// @param strand of whom, as who said it sees it
  /// @param toNick what the other is called
  /// @param message the id of what was said
  /// @param reason may be empty
  record Redacted(
      Correspondence strand,
      PersonId actor,
      Origin origin,
      Nick toNick,
      long message,
      String reason,
      boolean heard,
      Stamp stamp)
      implements Letter {
    @Override
    public String text() {
      return reason;
    }
  }
}
