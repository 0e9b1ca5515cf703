package parley.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A language as far as the generator speaks it. Stateless. Written apart from the server's own
/// parsers on purpose: what measures a thing shall not share its mistakes.
public sealed interface Protocol permits IrcProtocol, LoginProtocol, PlainProtocol {
  /// All of them.
  List<Protocol> ALL = List.of(new IrcProtocol(), new LoginProtocol(), new PlainProtocol());

  /// The one of this name.
  static Optional<Protocol> named(String name) {
    return ALL.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /// Its name on the command line.
  String name();

  /// Whether a sender hears its own messages.
  boolean echoes();

  /// Whether there are rooms to join; otherwise all are in the same one.
  boolean hasRooms();

  /// The character that stands before the text in a delivered line.
  byte lead();

  /// What ends a line that is sent.
  String lineEnd();

  /// The first lines; may be empty.
  String hello(Client client);

  /// What joins the client's room; empty where there are none.
  String join(Client client);

  /// What precedes the text in a line that says something in the client's room.
  String saying(Client client);

  /// The last line; where empty, the connection is half closed instead.
  String farewell();

  /// What a line means that is no message of ours.
  ///
  /// @param line bytes, of which the line is `from` to before `to`, without its end
  Reply hear(Client client, byte[] line, int from, int to);

  /// Whether a line begins with this.
  static boolean begins(byte[] line, int from, int to, String ascii) {
    if (to - from < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (line[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// A piece of a line as text.
  static String text(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }
}
