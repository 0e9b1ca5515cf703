package parley.dialect.irc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import parley.core.Utterance;

/// How a client composed a message of several lines (IRCv3 draft/multiline): where one line ends
/// the text has a line end; where two were joined without one, the place is noted in a tag of the
/// utterance. So those who get the lines one by one get them as they were made.
final class Composition {
  /// Holds the places where lines were joined: UTF-16 units from the begin of the text.
  private static final String JOINTS = Multiline.CONCAT;

  private Composition() {}

  /// A line as it was made.
  ///
  /// @param joined whether nothing stands between it and the one before
  record Piece(String text, boolean joined) {}

  /// Whether a message has more than one piece.
  static boolean isOf(Utterance said) {
    return said.text().indexOf('\n') >= 0
        || (!said.tags().isEmpty() && said.tags().containsKey(JOINTS));
  }

  /// The message that these pieces make.
  static Utterance compose(Utterance empty, List<Piece> pieces) {
    var text = new StringBuilder();
    var joints = new ArrayList<Integer>();
    boolean first = true;
    for (Piece piece : pieces) {
      if (piece.joined) {
        joints.add(text.length());
      } else if (!first) {
        text.append('\n');
      }
      text.append(piece.text);
      first = false;
    }
    var tags = new LinkedHashMap<>(empty.tags());
    if (!joints.isEmpty()) {
      tags.put(JOINTS, joints.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    return new Utterance(empty.speech(), text.toString(), tags);
  }

  /// The pieces of a message.
  static List<Piece> pieces(Utterance said) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    boolean joined = false;
    for (int joint : joints(said)) {
      if (joint > from && joint < said.text().length()) {
        add(said.text().substring(from, joint), joined, pieces);
        from = joint;
        joined = true;
      }
    }
    add(said.text().substring(from), joined, pieces);
    return pieces;
  }

  /// The same without the places: the text will be another.
  static Utterance without(Utterance said) {
    if (!said.tags().containsKey(JOINTS)) {
      return said;
    }
    var tags = new LinkedHashMap<>(said.tags());
    tags.remove(JOINTS);
    return new Utterance(said.speech(), said.text(), tags);
  }

  private static void add(String text, boolean joined, List<Piece> pieces) {
    boolean first = true;
    for (String line : text.split("\n", -1)) {
      pieces.add(new Piece(line, joined && first));
      first = false;
    }
  }

  private static List<Integer> joints(Utterance said) {
    var noted = said.tags().getOrDefault(JOINTS, "");
    var joints = new ArrayList<Integer>();
    for (String place : noted.split(" ", -1)) {
      if (place.matches("[0-9]{1,9}")) {
        joints.add(Integer.parseInt(place));
      }
    }
    return joints;
  }
}
