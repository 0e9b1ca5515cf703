package parley.client.chat;

import parley.client.Surroundings;

/// The name of who runs the program, as a name to chat by.
final class UserName {
  private static final int LENGTH_MAX = 16;

  private UserName() {}

  /// The letters and digits of the user's name; `guest` where there are none.
  static String of(Surroundings surroundings) {
    String user = surroundings.variable("USER");
    String plain = user == null ? "" : user.replaceAll("[^A-Za-z0-9_-]|^[0-9-]+", "");
    return plain.isEmpty() ? "guest" : plain.substring(0, Math.min(LENGTH_MAX, plain.length()));
  }
}
