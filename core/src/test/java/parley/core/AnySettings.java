package parley.core;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import parley.core.RoomChange.OfSettings;

/// Makes changes of settings, and settings, out of a seed.
final class AnySettings {
  private static final List<String> MASKS =
      List.of("a", "*!*@host", "m:a!b@c", "r:R?al*", "!c:#java", "R:acc", "m:!a:*", "x,y=z", "ü*");

  private AnySettings() {}

  static OfSettings change(Random random) {
    boolean on = random.nextInt(3) > 0;
    int number = 1 + random.nextInt(99);
    return switch (random.nextInt(10)) {
      case 0 -> new RoomChange.RoomKey(on ? "k=" + number : null);
      case 1 -> new RoomChange.Limit(on ? number : 0);
      case 2 -> new RoomChange.SlowMode(on ? number : 0);
      case 3 -> new RoomChange.JoinThrottle(on ? new Throttle(number, 1) : null);
      case 4 -> new RoomChange.Forward(on ? Scene.room("java") : null);
      case 9 -> new RoomChange.Anew(number);
      case 5, 6 -> {
        var lists = RoomList.values();
        var mask = BanMask.parse(MASKS.get(random.nextInt(MASKS.size())));
        yield new RoomChange.Listing(
            lists[random.nextInt(lists.length)], Objects.requireNonNull(mask), on);
      }
      default -> {
        var flags = RoomFlag.values();
        yield new RoomChange.Flag(flags[random.nextInt(flags.length)], on);
      }
    };
  }

  static Settings settings(Random random) {
    var settings = Settings.USUAL;
    for (int i = random.nextInt(30); i > 0; i--) {
      settings = settings.with(change(random), "by|" + i, Instant.ofEpochSecond(i * 1000L));
    }
    return settings;
  }
}
