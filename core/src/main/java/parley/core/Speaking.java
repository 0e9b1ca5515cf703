package parley.core;

import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Command.Hint;
import parley.core.Command.Say;
import parley.core.Command.Tell;
import parley.core.Command.TellRole;
import parley.core.Decision.Accepted;

/// What is said, to rooms and to persons.
final class Speaking {
  // What begins a colour in IRC: by number, by hexadecimal digits.
  private static final char COLOR = '\u0003';
  private static final char HEX_COLOR = '\u0004';

  private final Rules rules;
  private final Presenting presenting;

  Speaking(Rules rules, Presenting presenting) {
    this.rules = rules;
    this.presenting = presenting;
  }

  Decision say(ChatView chat, Say say, Stamp stamp) {
    var person = person(chat, say.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var said = say.said();
    var flaw = flaw(rules, said);
    if (flaw != null) {
      return refused(flaw);
    }
    var room = chat.room(say.room());
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    var refusal = unwanted(room, person, said, stamp);
    return refusal != null
        ? refused(refusal)
        : accepted(
            new Event.MessageSaid(
                room.name(), room.sequence() + 1, person.id(), person.origin(), said, stamp));
  }

  /// Who may not speak need not be seen to begin to.
  Decision hint(ChatView chat, Hint hint, Stamp stamp) {
    var person = person(chat, hint.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var flaw = flaw(rules, hint.said());
    if (flaw != null) {
      return refused(flaw);
    }
    var room = chat.room(hint.room());
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    var refusal = unwanted(room, person, hint.said(), stamp);
    return refusal != null
        ? refused(refusal)
        : accepted(new Event.Hinted(room.name(), person.id(), person.origin(), hint.said(), stamp));
  }

  /// Members may always reach those who look after the room, unless they may not speak at all.
  Decision tellRole(ChatView chat, TellRole tell, Stamp stamp) {
    var person = person(chat, tell.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var said = tell.said();
    var flaw = flaw(rules, said);
    if (flaw != null) {
      return refused(flaw);
    }
    var room = chat.room(tell.room());
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    var refusal = unwanted(room, person, said, stamp);
    return refusal != null
        ? refused(refusal)
        : accepted(
            new Event.RoleTold(
                room.name(), person.id(), person.origin(), tell.least(), said, stamp));
  }

  Decision tell(ChatView chat, Tell tell, Stamp stamp) {
    var person = person(chat, tell.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var said = tell.said();
    var flaw = flaw(rules, said);
    if (flaw != null) {
      return refused(flaw);
    }
    var to = chat.person(tell.to());
    if (to == null) {
      return refused(Refusal.NO_SUCH_PERSON);
    }
    var refusal = unwanted(to, person, said);
    return refusal != null
        ? refused(refusal)
        : told(chat, new Talk(person, to, said, tell.passing()), stamp);
  }

  private record Talk(Person from, Person to, Utterance said, boolean passing) {}

  private Decision told(ChatView chat, Talk talk, Stamp stamp) {
    var from = talk.from;
    var to = talk.to;
    boolean isSilenced = !to.equals(from) && to.hearing().silences(from);
    var unaccepted = isSilenced || to.equals(from) ? null : Presenting.unaccepted(to, from, stamp);
    boolean isHint = talk.said.speech() == Speech.TAGS;
    if (unaccepted != null && !isHint) {
      return unaccepted;
    }
    boolean isHeard = !isSilenced && unaccepted == null;
    var events = new ArrayList<Event>();
    var accepting = isHint ? null : presenting.accepting(chat, from, to, stamp);
    if (accepting != null) {
      events.add(accepting);
    }
    var said =
        new Event.PrivateSaid(
            from.id(), from.origin(), to.id(), to.nick(), talk.said, isHeard, stamp);
    events.add(perhapsKept(said, talk));
    return new Accepted(List.copyOf(events));
  }

  /// What is kept is certain to be theirs: whoever has one of these nicks later does not see it.
  private Event perhapsKept(Event.PrivateSaid said, Talk talk) {
    var from = talk.from.account();
    var to = talk.to.account();
    return rules.keepsLetters() && !talk.passing && from != null && to != null
        ? new Letter.Said(said, from, to)
        : said;
  }

  private static @Nullable Refusal unwanted(Person to, Person from, Utterance said) {
    if (to.equals(from)) {
      return null;
    }
    if (to.has(PersonFlag.REGISTERED_ONLY) && !RoomRights.hasAccount(from)) {
      return Refusal.NOT_HEARD;
    }
    boolean isCtcp = said.speech() == Speech.CTCP;
    return isCtcp && to.has(PersonFlag.NO_CTCP) ? Refusal.NO_CTCP : null;
  }

  private static @Nullable Refusal unwanted(Room room, Person person, Utterance said, Stamp stamp) {
    var settings = room.settings();
    var member = room.member(person.id());
    if (member == null && settings.has(RoomFlag.NO_OUTSIDE)) {
      return Refusal.NOT_A_MEMBER;
    }
    var role = member == null ? Role.MEMBER : member.role();
    var refusal = role == Role.MEMBER ? silenced(room, person, stamp) : null;
    return refusal == null ? unwanted(settings, said) : refusal;
  }

  private static @Nullable Refusal silenced(Room room, Person person, Stamp stamp) {
    var settings = room.settings();
    if (settings.has(RoomFlag.MODERATED) || settings.mutes(person)) {
      return Refusal.MAY_NOT_SPEAK;
    }
    if (settings.has(RoomFlag.REGISTERED_SPEAK) && !RoomRights.hasAccount(person)) {
      return Refusal.ACCOUNT_NEEDED_TO_SPEAK;
    }
    var last = settings.slowSeconds() == 0 ? null : room.spokeAt(person.id());
    return last != null && stamp.at().isBefore(last.plusSeconds(settings.slowSeconds()))
        ? Refusal.TOO_SOON
        : null;
  }

  private static @Nullable Refusal unwanted(Settings settings, Utterance said) {
    if (said.speech() == Speech.CTCP && settings.has(RoomFlag.NO_CTCP)) {
      return Refusal.NO_CTCP;
    }
    if (said.speech() == Speech.NOTICE && settings.has(RoomFlag.NO_NOTICE)) {
      return Refusal.NO_NOTICES;
    }
    var text = said.text();
    boolean colored = text.indexOf(COLOR) >= 0 || text.indexOf(HEX_COLOR) >= 0;
    return colored && settings.has(RoomFlag.BLOCK_COLOR) ? Refusal.NO_COLORS : null;
  }

  private static @Nullable Refusal flaw(Rules rules, Utterance said) {
    if (said.speech() == Speech.TAGS && said.text().isEmpty()) {
      return null;
    }
    boolean hasLines = said.speech() == Speech.MESSAGE || said.speech() == Speech.NOTICE;
    if (hasLines && isBlankLine(said.text())) {
      return said.text().length() > rules.textMax() ? Refusal.TEXT_TOO_LONG : null;
    }
    return flaw(rules, hasLines ? said.text().replace('\n', ' ') : said.text());
  }

  /// Who draws with letters leaves lines blank. Where a language takes that for an oversight, it
  /// refuses it itself.
  private static boolean isBlankLine(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == ' ');
  }

  /// What keeps a text from being said or shown at all.
  static @Nullable Refusal flaw(Rules rules, String text) {
    if (text.isBlank()) {
      return Refusal.NOTHING_SAID;
    }
    if (text.length() > rules.textMax()) {
      return Refusal.TEXT_TOO_LONG;
    }
    boolean forged = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0;
    return forged ? Refusal.TEXT_FORBIDDEN : null;
  }
}
