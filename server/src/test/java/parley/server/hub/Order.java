package parley.server.hub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tokens of what was kept in a room, in the order in which it was.
final class Order {
  private final List<Integer> tokens = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();

  void add(int token) {
    if (places.put(token, tokens.size()) != null) {
      throw new AssertionError("kept twice: " + token);
    }
    tokens.add(token);
  }

  boolean contains(int token) {
    return places.containsKey(token);
  }

  /// The place of a token that is in it.
  int place(int token) {
    var place = places.get(token);
    if (place == null) {
      throw new AssertionError("not kept: " + token);
    }
    return place;
  }

  int token(int place) {
    return tokens.get(place);
  }

  int size() {
    return tokens.size();
  }
}
