package parley.bench.load;

import org.jspecify.annotations.Nullable;

/// A room of the load: who speaks in it and how many hear it.
final class Room {
  private final int number;
  private final @Nullable Client[] senders;
  private int members;

  /// @param number below [MessageText#SMALL_LIMIT]; part of its name
  /// @param slots how many senders it will have
  Room(int number, int slots) {
    this.number = number;
    this.senders = new Client[slots];
  }

  int number() {
    return number;
  }

  int slots() {
    return senders.length;
  }

  /// Counts a member, who speaks where it has a slot.
  void add(Client client) {
    members++;
    if (client.speaks()) {
      senders[client.slot()] = client;
    }
  }

  /// How many deliveries follow from what was sent so far.
  long deliveriesDue(boolean echoes) {
    long sent = 0;
    for (int slot = 0; slot < senders.length; slot++) {
      sent += sentBy(slot);
    }
    return sent * (members - (echoes ? 0 : 1));
  }

  /// What a member did not hear although it was sent; its own only where the server echoes.
  long lostBy(Client member, boolean echoes) {
    Heard heard = member.heard();
    long lost = heard.missing();
    for (int slot = 0; slot < senders.length; slot++) {
      if (echoes || slot != member.slot()) {
        lost += Math.max(0, sentBy(slot) - heard.next(slot));
      }
    }
    return lost;
  }

  private int sentBy(int slot) {
    Client sender = senders[slot];
    return sender == null ? 0 : sender.sent();
  }
}
