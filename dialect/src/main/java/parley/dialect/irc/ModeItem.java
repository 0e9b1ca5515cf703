package parley.dialect.irc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Event.RolesChanged;
import parley.core.Event.RoomChanged;
import parley.core.RoomChange.Anew;
import parley.core.RoomChange.Flag;
import parley.core.RoomChange.Forward;
import parley.core.RoomChange.JoinThrottle;
import parley.core.RoomChange.Limit;
import parley.core.RoomChange.Listing;
import parley.core.RoomChange.OfSettings;
import parley.core.RoomChange.RoomKey;
import parley.core.RoomChange.SlowMode;
import parley.core.RoomFlag;
import parley.core.Settings;
import parley.core.Throttle;

/// A letter of a mode line with its sign and its parameter.
record ModeItem(boolean on, char letter, @Nullable String param) {
  /// What changed.
  static List<ModeItem> of(RoomChanged changed) {
    return changed.changes().stream().map(ModeItem::of).toList();
  }

  /// What changed.
  static List<ModeItem> of(RolesChanged changed) {
    return changed.changes().stream()
        .map(role -> new ModeItem(role.on(), Prefixes.mode(role.role()), role.nick().text()))
        .toList();
  }

  /// What is set.
  ///
  /// @param tellsKey whether the key is told, or only that there is one
  static List<ModeItem> of(Settings settings, boolean tellsKey) {
    var items = new ArrayList<ModeItem>();
    for (RoomFlag flag : RoomFlag.values()) {
      if (settings.has(flag)) {
        items.add(new ModeItem(true, ChannelModes.of(flag), null));
      }
    }
    items.sort((a, b) -> Character.compare(a.letter, b.letter));
    if (settings.slowSeconds() > 0) {
      items.add(of(new SlowMode(settings.slowSeconds())));
    }
    if (settings.forward() != null) {
      items.add(of(new Forward(settings.forward())));
    }
    if (settings.throttle() != null) {
      items.add(of(new JoinThrottle(settings.throttle())));
    }
    if (settings.key() != null) {
      items.add(of(new RoomKey(tellsKey ? settings.key() : "*")));
    }
    if (settings.limit() > 0) {
      items.add(of(new Limit(settings.limit())));
    }
    return items;
  }

  private static ModeItem of(OfSettings change) {
    return switch (change) {
      case Flag(var flag, var on) -> new ModeItem(on, ChannelModes.of(flag), null);
      // Whoever takes a key away need not know it, and those who hear of it need not learn it.
      case RoomKey(var key) -> new ModeItem(key != null, ChannelModes.KEY, key == null ? "*" : key);
      case Limit(var members) -> numbered(ChannelModes.LIMIT, members);
      case Forward(var room) ->
          new ModeItem(room != null, ChannelModes.FORWARD, room == null ? null : "#" + room.text());
      case JoinThrottle(var throttle) ->
          new ModeItem(throttle != null, ChannelModes.THROTTLE, text(throttle));
      case SlowMode(var seconds) -> numbered(ChannelModes.SLOW, seconds);
      case Anew _ -> throw new IllegalStateException("nobody is told that a room began anew");
      case Listing(var list, var mask, var on) ->
          new ModeItem(on, ChannelModes.of(list), mask.text());
    };
  }

  private static ModeItem numbered(char letter, int number) {
    return new ModeItem(number > 0, letter, number > 0 ? Integer.toString(number) : null);
  }

  private static @Nullable String text(@Nullable Throttle throttle) {
    return throttle == null ? null : throttle.joins() + ":" + throttle.seconds();
  }

  /// All of them as they stand on a line: `+ns-k secret`.
  static String text(List<ModeItem> items) {
    var letters = new StringBuilder();
    var params = new StringBuilder();
    char sign = ' ';
    for (ModeItem item : items) {
      char next = item.on ? '+' : '-';
      if (next != sign) {
        letters.append(next);
        sign = next;
      }
      letters.append(item.letter);
      if (item.param != null) {
        params.append(' ').append(item.param);
      }
    }
    return letters.append(params).toString();
  }
}
