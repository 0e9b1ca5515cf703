package parley.journal;

import java.util.ArrayList;
import java.util.List;

/// What a test hears of troubles: each reason, and `ended`.
public final class Troubles implements Trouble {
  private final List<String> heard = new ArrayList<>();

  @Override
  public void began(String reason) {
    heard.add(reason);
  }

  @Override
  public void ended() {
    heard.add("ended");
  }

  /// All of it, in order.
  public List<String> heard() {
    return heard;
  }
}
