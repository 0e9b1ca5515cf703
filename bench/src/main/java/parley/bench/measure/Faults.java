package parley.bench.measure;

/// What must not happen, counted. A run with any of it has failed, however fast it was.
///
/// @param lost messages that a receiver never got
/// @param reordered messages that arrived after a later one of the same sender
/// @param repeated messages that arrived again
/// @param misrouted messages of another room or run
/// @param damaged lines that look like our messages but are not as they were sent
/// @param dropped connections that the server ended unasked
/// @param refused requests that the server refused
public record Faults(
    long lost,
    long reordered,
    long repeated,
    long misrouted,
    long damaged,
    long dropped,
    long refused) {

  /// No faults.
  public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0);

  /// All of them together.
  public long total() {
    return lost + reordered + repeated + misrouted + damaged + dropped + refused;
  }

  /// Both together.
  public Faults plus(Faults other) {
    return new Faults(
        lost + other.lost,
        reordered + other.reordered,
        repeated + other.repeated,
        misrouted + other.misrouted,
        damaged + other.damaged,
        dropped + other.dropped,
        refused + other.refused);
  }

  String json() {
    return "\"lost\":%d,\"reordered\":%d,\"repeated\":%d,\"misrouted\":%d"
            .formatted(lost, reordered, repeated, misrouted)
        + ",\"damaged\":%d,\"dropped\":%d,\"refused\":%d".formatted(damaged, dropped, refused);
  }

  /// `none`, or those that happened.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    tell(text, lost, "lost");
    tell(text, reordered, "reordered");
    tell(text, repeated, "repeated");
    tell(text, misrouted, "misrouted");
    tell(text, damaged, "damaged");
    tell(text, dropped, "dropped");
    tell(text, refused, "refused");
    return text.isEmpty() ? "none" : text.toString();
  }

  private static void tell(StringBuilder text, long count, String what) {
    if (count != 0) {
      text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
    }
  }
}
