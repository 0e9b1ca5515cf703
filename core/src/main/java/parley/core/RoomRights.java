package parley.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.RoomChange.Anew;
import parley.core.RoomChange.Flag;
import parley.core.RoomChange.Forward;
import parley.core.RoomChange.JoinThrottle;
import parley.core.RoomChange.Limit;
import parley.core.RoomChange.Listing;
import parley.core.RoomChange.OfRole;
import parley.core.RoomChange.OfSettings;
import parley.core.RoomChange.RoomKey;
import parley.core.RoomChange.SlowMode;

/// Who may do what in a room.
public final class RoomRights {
  /// A member waits no longer than this in slow mode, an hour.
  public static final int SLOW_SECONDS_MAX = 3600;

  private RoomRights() {}

  /// What is to be said of one change.
  ///
  /// @param refusal why not; null where it may be done
  public record Verdict(RoomChange change, @Nullable Refusal refusal) {}

  /// Which of these changes a person may make, if they made all of them at once; in their order.
  /// What is judged to be possible the command does, if nothing happens in between. Empty where
  /// there is no such person or room.
  public static List<Verdict> judge(ChatView chat, Rules rules, Command.ChangeRoom command) {
    var person = Decider.person(chat, command.session());
    var room = chat.room(command.room());
    if (person == null || room == null) {
      return List.of();
    }
    var scene = new Scene(chat, rules, room, person, command.forced());
    var verdicts = new ArrayList<Verdict>();
    var settings = room.settings();
    for (RoomChange change : command.changes()) {
      var refusal = refusal(scene, settings, change);
      verdicts.add(new Verdict(change, refusal));
      if (refusal == null && change instanceof OfSettings ofSettings) {
        settings = settings.with(ofSettings, "", room.openedAt());
      }
    }
    return verdicts;
  }

  private record Scene(ChatView chat, Rules rules, Room room, Person person, boolean forced) {
    Role role() {
      if (forced) {
        return Role.FOUNDER;
      }
      var member = room.member(person.id());
      return member == null ? Role.MEMBER : member.role();
    }
  }

  private static @Nullable Refusal refusal(Scene scene, Settings now, RoomChange change) {
    if (!scene.forced && scene.room.member(scene.person.id()) == null) {
      return Refusal.NOT_A_MEMBER;
    }
    return switch (change) {
      case OfRole ofRole -> refusal(scene, ofRole);
      case OfSettings ofSettings ->
          scene.role().isAtLeast(needed(ofSettings))
              ? flaw(scene, now, ofSettings)
              : Refusal.ROLE_TOO_LOW;
    };
  }

  private static Role needed(OfSettings change) {
    return change instanceof Listing ? Role.HALF_OPERATOR : Role.OPERATOR;
  }

  private static @Nullable Refusal refusal(Scene scene, OfRole change) {
    var other = scene.chat.person(change.nick());
    var target = other == null ? null : scene.room.member(other.id());
    boolean givesUp = !change.on() && scene.person.equals(other);
    if (!givesUp && !scene.role().isAtLeast(change.role().givenBy())) {
      return Refusal.ROLE_TOO_LOW;
    }
    if (other == null) {
      return Refusal.NO_SUCH_PERSON;
    }
    if (target == null) {
      return Refusal.OTHER_NOT_A_MEMBER;
    }
    // Half operators let each other speak and be silent: that takes nobody's rank.
    boolean takesRank = !change.on() && change.role() != Role.VOICED;
    return takesRank && !givesUp && !scene.role().reaches(target.role()) ? Refusal.OUTRANKED : null;
  }

  private static @Nullable Refusal flaw(Scene scene, Settings now, OfSettings change) {
    return switch (change) {
      case Flag(var flag, var on) ->
          flag == RoomFlag.SECURE_ONLY && on && !isSecure(scene.room)
              ? Refusal.OTHERS_NOT_SECURE
              : null;
      case RoomKey(var key) -> key == null || isKey(scene.rules, key) ? null : Refusal.BAD_SETTING;
      case Limit(var members) -> members >= 0 ? null : Refusal.BAD_SETTING;
      case Forward(var room) -> room == null ? null : flaw(scene, room);
      case JoinThrottle(var throttle) ->
          throttle == null || isThrottle(throttle) ? null : Refusal.BAD_SETTING;
      case SlowMode(var seconds) ->
          seconds >= 0 && seconds <= SLOW_SECONDS_MAX ? null : Refusal.BAD_SETTING;
      case Listing listing -> flaw(scene.rules.bounds(), now, listing);
      case Anew _ -> Refusal.BAD_SETTING;
    };
  }

  private static @Nullable Refusal flaw(RoomBounds bounds, Settings now, Listing listing) {
    if (!listing.on()) {
      return null;
    }
    if (listing.mask().text().length() > bounds.maskCharsMax()) {
      return Refusal.BAD_SETTING;
    }
    return now.listed() >= bounds.listedMax() ? Refusal.LIST_FULL : null;
  }

  /// Who watches without a name cannot be told from one who listens in.
  private static boolean isSecure(Room room) {
    return room.watchers().isEmpty()
        && room.members().stream().allMatch(member -> member.person().has(PersonFlag.SECURE));
  }

  /// People are sent only where those who send them have a say.
  private static @Nullable Refusal flaw(Scene scene, RoomName forward) {
    var to = scene.chat.room(forward);
    if (to == null || to.equals(scene.room)) {
      return Refusal.BAD_SETTING;
    }
    var member = to.member(scene.person.id());
    return member != null && member.role().isAtLeast(Role.OPERATOR) ? null : Refusal.BAD_SETTING;
  }

  private static boolean isKey(Rules rules, String key) {
    return !key.isEmpty()
        && key.length() <= rules.bounds().keyCharsMax()
        && key.charAt(0) != ':'
        && key.indexOf(',') < 0
        && key.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c))
        && key.codePoints().noneMatch(Character::isWhitespace);
  }

  private static boolean isThrottle(Throttle throttle) {
    return throttle.joins() >= 1
        && throttle.joins() <= Throttle.MAX
        && throttle.seconds() >= 1
        && throttle.seconds() <= Throttle.MAX;
  }

  /// Why a member may not make another leave; null where they may, if that one is there at all.
  static @Nullable Refusal kick(Room.Member member, Room.@Nullable Member victim) {
    if (!member.role().isAtLeast(Role.HALF_OPERATOR)) {
      return Refusal.ROLE_TOO_LOW;
    }
    return victim == null || member.role().reaches(victim.role()) || member.equals(victim)
        ? null
        : Refusal.OUTRANKED;
  }

  /// Whether a room that they are in keeps a person from taking another nick.
  static boolean keepsNick(Person person) {
    for (Room room : person.rooms()) {
      var settings = room.settings();
      var member = room.member(person.id());
      boolean fixes = settings.has(RoomFlag.NO_NICK_CHANGE) || !settings.bans().isEmpty();
      if (fixes && member != null && member.role() == Role.MEMBER && fixes(settings, person)) {
        return true;
      }
    }
    return false;
  }

  /// A ban that another nick escapes is none.
  private static boolean fixes(Settings settings, Person person) {
    return settings.has(RoomFlag.NO_NICK_CHANGE) || settings.mutes(person);
  }

  /// Whether this person is logged in to an account.
  static boolean hasAccount(Person person) {
    return person.account() != null;
  }
}
