package parley.dialect.irc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.BanMask;
import parley.core.Names;
import parley.core.Nick;
import parley.core.Role;
import parley.core.RoomChange;
import parley.core.RoomChange.Flag;
import parley.core.RoomChange.Forward;
import parley.core.RoomChange.JoinThrottle;
import parley.core.RoomChange.Limit;
import parley.core.RoomChange.Listing;
import parley.core.RoomChange.OfRole;
import parley.core.RoomChange.RoomKey;
import parley.core.RoomChange.SlowMode;
import parley.core.RoomList;
import parley.core.Throttle;

/// What a client asks to be changed or told of a channel's modes, in its order (Modern IRC, "MODE
/// message").
///
/// Of changes with a parameter no more than ISUPPORT's MODES are taken, as everywhere.
final class ModeRequest {
  private final Names names;
  private final List<String> params;
  private final List<Part> parts = new ArrayList<>();
  private int at;
  private int taken;

  /// One letter of it.
  sealed interface Part {}

  /// A change, and what was written behind its letter, empty for nothing.
  record Change(char letter, String param, RoomChange change) implements Part {}

  /// A question for a list.
  record Question(RoomList list) implements Part {}

  /// A letter that means nothing here.
  record Unknown(String letter) implements Part {}

  /// A role for someone whose nick is none.
  record Nobody(String nick) implements Part {}

  /// A parameter that cannot be one, or that is missing: then `*`.
  record Bad(char letter, String param) implements Part {}

  private ModeRequest(Names names, List<String> params) {
    this.names = names;
    this.params = params;
  }

  /// Reads it.
  static List<Part> parse(Names names, String modes, List<String> params) {
    var request = new ModeRequest(names, params);
    boolean on = true;
    for (int i = 0; i < modes.length(); ) {
      int c = modes.codePointAt(i);
      i += Character.charCount(c);
      if (c == '+' || c == '-') {
        on = c == '+';
      } else {
        request.letter(c, on);
      }
    }
    return request.parts;
  }

  private void letter(int c, boolean on) {
    char letter = Character.isBmpCodePoint(c) ? (char) c : '\0';
    var flag = ChannelModes.flag(letter);
    var list = ChannelModes.list(letter);
    var role = Prefixes.role(letter);
    if (flag != null) {
      parts.add(new Change(letter, "", new Flag(flag, on)));
    } else if (list != null) {
      list(letter, list, on);
    } else if (role != null) {
      role(letter, role, on);
    } else if (ChannelModes.withParameter().indexOf(letter) >= 0) {
      setting(letter, on);
    } else {
      parts.add(new Unknown(Character.toString(c)));
    }
  }

  private void list(char letter, RoomList list, boolean on) {
    var param = next();
    if (param == null) {
      parts.add(new Question(list));
      return;
    }
    var mask = BanMask.parse(param, names.casemapping());
    add(letter, param, mask == null ? null : new Listing(list, mask, on));
  }

  private void role(char letter, Role role, boolean on) {
    var param = next();
    Nick nick = param == null ? null : names.nick(param);
    if (param == null) {
      take(new Bad(letter, "*"));
    } else if (nick == null) {
      take(new Nobody(param));
    } else {
      add(letter, param, new OfRole(nick, role, on));
    }
  }

  private void setting(char letter, boolean on) {
    // Who takes a key away may name it or not; whether it is the right one is not asked.
    var param = on || letter == ChannelModes.KEY ? next() : null;
    if (!on) {
      add(letter, "", unset(letter));
    } else if (param == null) {
      take(new Bad(letter, "*"));
    } else {
      add(letter, param, set(letter, param));
    }
  }

  private static RoomChange unset(char letter) {
    return switch (letter) {
      case ChannelModes.KEY -> new RoomKey(null);
      case ChannelModes.LIMIT -> new Limit(0);
      case ChannelModes.FORWARD -> new Forward(null);
      case ChannelModes.THROTTLE -> new JoinThrottle(null);
      default -> new SlowMode(0);
    };
  }

  private @Nullable RoomChange set(char letter, String param) {
    return switch (letter) {
      case ChannelModes.KEY -> new RoomKey(param);
      case ChannelModes.LIMIT -> number(param) < 1 ? null : new Limit(number(param));
      case ChannelModes.FORWARD -> forward(param);
      case ChannelModes.THROTTLE -> throttle(param);
      default -> number(param) < 1 ? null : new SlowMode(number(param));
    };
  }

  private @Nullable RoomChange forward(String param) {
    var room = param.startsWith("#") ? names.room(param.substring(1)) : null;
    return room == null ? null : new Forward(room);
  }

  private static @Nullable RoomChange throttle(String param) {
    int colon = param.indexOf(':');
    int joins = colon < 0 ? -1 : number(param.substring(0, colon));
    int seconds = colon < 0 ? -1 : number(param.substring(colon + 1));
    return joins < 1 || seconds < 1 ? null : new JoinThrottle(new Throttle(joins, seconds));
  }

  private void add(char letter, String param, @Nullable RoomChange change) {
    if (param.isEmpty() && change != null) {
      parts.add(new Change(letter, param, change));
    } else {
      take(change == null ? new Bad(letter, param) : new Change(letter, param, change));
    }
  }

  /// Takes what came with a parameter, unless that were too many.
  private void take(Part part) {
    if (taken++ < Isupport.MODES_MAX) {
      parts.add(part);
    }
  }

  private @Nullable String next() {
    if (at == params.size() || params.get(at).isEmpty()) {
      at = Math.min(at + 1, params.size());
      return null;
    }
    return params.get(at++);
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
