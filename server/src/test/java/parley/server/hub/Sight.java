package parley.server.hub;

/// What a simulated peer understands of the lines it gets. Tokens are the numbers that everything
/// said and every topic carries.
interface Sight {
  /// It has its name.
  void arrived();

  /// It is in this room now, besides those it is in.
  void entered(String room);

  /// It is in this room now, and in no other.
  void moved(String room);

  void left(String room);

  /// A room that it is in is called otherwise.
  void roomRenamed(String from, String to);

  /// A room that it wants to enter is called so.
  void sentTo(String room);

  /// Something was said or a topic was set, just now.
  void live(int token);

  /// Something was said or set before it asked for it.
  void past(int token);

  /// A topic is what the room is about.
  void mentioned(int token);

  /// Someone says something to this peer alone.
  void told(int token);

  /// What it said could not be kept.
  void refused();

  /// Someone has another name: perhaps this peer, whose old one is not known then.
  void renamed(String before, String after);

  /// Someone is gone for good, or at least their name is.
  void lost(String nick);

  void ponged();

  /// It is asked for a sign of life.
  void pinged();

  /// Whether that is its name.
  boolean isMe(String nick);
}
