package parley.server.hub;

/// Tells the conversations what the server offers. Hub thread only.
public final class Offers {
  private Offers() {}

  /// It may be something else from now on.
  public static void changed(Hub hub) {
    hub.afterwards(
        () -> {
          for (Connection each : hub.everyone()) {
            hub.attempt(each, () -> each.conversation().offerChanged());
          }
        });
  }
}
