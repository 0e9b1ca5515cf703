package parley.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Event.RoomChanged.Parsed;
import parley.core.RoomChange.Anew;
import parley.core.RoomChange.Flag;
import parley.core.RoomChange.Forward;
import parley.core.RoomChange.JoinThrottle;
import parley.core.RoomChange.Limit;
import parley.core.RoomChange.Listing;
import parley.core.RoomChange.OfSettings;
import parley.core.RoomChange.RoomKey;
import parley.core.RoomChange.SlowMode;

/// What changed about a room and what its settings then are, as one line that people can read and
/// journals keep: `+moderated -key = moderated no-outside ban=1767364215,alice,*!*@spam`.
///
/// Words stand between single spaces. No value holds a space, and of a list's entry only the mask,
/// which comes last, may hold a comma. Parsing what was formatted gives the same again.
final class SettingsText {
  private static final String SETTINGS = " = ";
  private static final String KEY = "key";
  private static final String LIMIT = "limit";
  private static final String FORWARD = "forward";
  private static final String THROTTLE = "throttle";
  private static final String SLOW = "slow";
  private static final String ANEW = "anew";
  private static final String BEGAN = "began=";

  private final CaseMapping casemapping;

  private SettingsText(CaseMapping casemapping) {
    this.casemapping = casemapping;
  }

  static String format(List<OfSettings> changes, Settings after) {
    var text = new StringBuilder();
    for (OfSettings change : changes) {
      text.append(text.isEmpty() ? "" : " ").append(word(change));
    }
    return text.append(SETTINGS).append(String.join(" ", words(after))).toString();
  }

  /// What was formatted; null for anything else.
  static @Nullable Parsed parse(String text, CaseMapping casemapping) {
    return new SettingsText(casemapping).parse(text);
  }

  private @Nullable Parsed parse(String text) {
    int at = text.indexOf(SETTINGS);
    if (at < 0) {
      return null;
    }
    var changes = new ArrayList<OfSettings>();
    for (String word : split(text.substring(0, at))) {
      var change = change(word);
      if (change == null) {
        return null;
      }
      changes.add(change);
    }
    var after = settings(split(text.substring(at + SETTINGS.length())));
    return after == null ? null : new Parsed(List.copyOf(changes), after);
  }

  private static String word(OfSettings change) {
    return switch (change) {
      case Flag(var flag, var on) -> sign(on) + flag.word();
      case RoomKey(var key) -> key == null ? "-" + KEY : "+" + KEY + "=" + key;
      case Limit(var members) -> members == 0 ? "-" + LIMIT : "+" + LIMIT + "=" + members;
      case Forward(var room) -> room == null ? "-" + FORWARD : "+" + FORWARD + "=" + room.text();
      case JoinThrottle(var throttle) ->
          throttle == null ? "-" + THROTTLE : "+" + THROTTLE + "=" + text(throttle);
      case SlowMode(var seconds) -> seconds == 0 ? "-" + SLOW : "+" + SLOW + "=" + seconds;
      case Anew anew -> "+" + ANEW + "=" + anew.id();
      case Listing(var list, var mask, var on) -> sign(on) + list.word() + "=" + mask.text();
    };
  }

  private static String sign(boolean on) {
    return on ? "+" : "-";
  }

  private static String text(Throttle throttle) {
    return throttle.joins() + ":" + throttle.seconds();
  }

  private static List<String> words(Settings settings) {
    var words = new ArrayList<String>();
    if (settings.began() > 0) {
      words.add(BEGAN + settings.began());
    }
    for (RoomFlag flag : RoomFlag.values()) {
      if (settings.has(flag)) {
        words.add(flag.word());
      }
    }
    if (settings.key() != null) {
      words.add(KEY + "=" + settings.key());
    }
    if (settings.limit() > 0) {
      words.add(LIMIT + "=" + settings.limit());
    }
    if (settings.forward() != null) {
      words.add(FORWARD + "=" + settings.forward().text());
    }
    if (settings.throttle() != null) {
      words.add(THROTTLE + "=" + text(settings.throttle()));
    }
    if (settings.slowSeconds() > 0) {
      words.add(SLOW + "=" + settings.slowSeconds());
    }
    for (RoomList list : RoomList.values()) {
      for (Listed entry : settings.list(list)) {
        words.add(
            list.word()
                + "="
                + entry.at().getEpochSecond()
                + ","
                + entry.by()
                + ","
                + entry.mask().text());
      }
    }
    return words;
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private @Nullable OfSettings change(String word) {
    if (word.isEmpty() || "+-".indexOf(word.charAt(0)) < 0) {
      return null;
    }
    boolean on = word.charAt(0) == '+';
    int equals = word.indexOf('=');
    var name = word.substring(1, equals < 0 ? word.length() : equals);
    var value = equals < 0 ? "" : word.substring(equals + 1);
    var list = list(name);
    if (list != null) {
      var mask = BanMask.parse(value, casemapping);
      return mask == null ? null : new Listing(list, mask, on);
    }
    return switch (name) {
      case KEY -> new RoomKey(on ? value : null);
      case LIMIT -> on ? number(value) > 0 ? new Limit(number(value)) : null : new Limit(0);
      case FORWARD -> new Forward(on ? casemapping.storedRoom(value) : null);
      case THROTTLE -> throttleChange(on ? value : "");
      case ANEW -> id(value) > 0 ? new Anew(id(value)) : null;
      case SLOW -> on ? number(value) > 0 ? new SlowMode(number(value)) : null : new SlowMode(0);
      default -> flagChange(name, on);
    };
  }

  private static @Nullable OfSettings throttleChange(String value) {
    var throttle = value.isEmpty() ? null : throttle(value);
    return throttle == null && !value.isEmpty() ? null : new JoinThrottle(throttle);
  }

  private static @Nullable OfSettings flagChange(String name, boolean on) {
    var flag = RoomFlag.of(name);
    return flag == null ? null : new Flag(flag, on);
  }

  private static @Nullable RoomList list(String name) {
    for (RoomList list : RoomList.values()) {
      if (list.word().equals(name)) {
        return list;
      }
    }
    return null;
  }

  private @Nullable Settings settings(List<String> words) {
    var settings = Settings.NONE;
    for (String word : words) {
      if (word.startsWith(BEGAN)) {
        settings = settings.withBegan(id(word.substring(BEGAN.length())));
        continue;
      }
      int equals = word.indexOf('=');
      var list = equals < 0 ? null : list(word.substring(0, equals));
      var entry = list == null ? null : listed(word.substring(equals + 1));
      var change = list == null ? change("+" + word) : null;
      if (change != null) {
        settings = settings.with(change, "", Instant.EPOCH);
      } else if (list != null && entry != null) {
        var listing = new Listing(list, entry.mask(), true);
        settings = settings.with(listing, entry.by(), entry.at());
      } else {
        return null;
      }
    }
    return settings;
  }

  private @Nullable Listed listed(String value) {
    var parts = value.split(",", 3);
    var mask = parts.length < 3 ? null : BanMask.parse(parts[2], casemapping);
    if (mask == null || !parts[0].matches("[0-9]{1,12}")) {
      return null;
    }
    return new Listed(mask, parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
  }

  private static @Nullable Throttle throttle(String value) {
    var parts = value.split(":", 2);
    if (parts.length < 2 || number(parts[0]) < 1 || number(parts[1]) < 1) {
      return null;
    }
    return new Throttle(number(parts[0]), number(parts[1]));
  }

  private static long id(String digits) {
    return digits.matches("[0-9]{1,19}") ? Long.parseLong(digits) : 0;
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
