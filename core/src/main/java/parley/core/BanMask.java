package parley.core;

import org.jspecify.annotations.Nullable;

/// Whom an entry of a room's list concerns. Parsed once, matched often.
///
/// `nick!user@host` with wildcards, of which parts may be missing; or, after a letter and a colon:
/// `a:` or `R:` an account, `c:` another room that they are in, `r:` the real name, `m:` any mask,
/// for whom it forbids no more than to speak. A `!` before a letter turns it round. Case does not
/// count.
public sealed interface BanMask {
  /// The canonical form: parsing it gives this mask again.
  String text();

  /// Whether this person is meant.
  boolean matches(Person person);

  /// Whether whoever comes from this host is meant, though they have neither name nor account.
  boolean matchesUnnamed(String host);

  /// Whether it forbids to speak and nothing else.
  default boolean isMute() {
    return false;
  }

  /// What of a person a pattern looks at.
  enum Aspect {
    /// `nick!user@host`.
    SOURCE,
    /// The account.
    ACCOUNT,
    /// The real name.
    REAL_NAME,
    /// The names of the rooms that they are in.
    ROOM
  }

  /// Who looks so.
  ///
  /// @param aspect what is looked at
  /// @param text as it was written, of a source with all three parts
  /// @param mask of the folded text
  /// @param casemapping how it was folded
  record Pattern(Aspect aspect, String text, Mask mask, CaseMapping casemapping)
      implements BanMask {
    @Override
    public boolean matches(Person person) {
      return switch (aspect) {
        case SOURCE -> mask.matches(person.source(casemapping));
        case REAL_NAME -> mask.matches(casemapping.foldMasked(person.identity().realName()));
        case ROOM ->
            person.rooms().stream()
                .map(room -> casemapping.foldMasked(room.name().text()))
                .anyMatch(mask::matches);
        case ACCOUNT -> {
          var account = person.account();
          yield account != null && mask.matches(casemapping.foldMasked(account));
        }
      };
    }

    @Override
    public boolean matchesUnnamed(String host) {
      return aspect == Aspect.SOURCE && mask.matches(casemapping.foldMasked("*!*@" + host));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pattern(var otherAspect, _, var otherMask, _)
          && otherAspect == aspect
          && otherMask.equals(mask);
    }

    @Override
    public int hashCode() {
      return mask.hashCode();
    }
  }

  /// May come in and not speak.
  ///
  /// @param of whom it concerns, itself no mute
  record Mute(BanMask of) implements BanMask {
    @Override
    public String text() {
      return "m:" + of.text();
    }

    @Override
    public boolean matches(Person person) {
      return of.matches(person);
    }

    @Override
    public boolean matchesUnnamed(String host) {
      return of.matchesUnnamed(host);
    }

    @Override
    public boolean isMute() {
      return true;
    }
  }

  /// Everyone whom the other does not concern.
  ///
  /// @param of neither a mute nor turned round itself
  record Not(BanMask of) implements BanMask {
    @Override
    public String text() {
      return "!" + of.text();
    }

    @Override
    public boolean matches(Person person) {
      return !of.matches(person);
    }

    @Override
    public boolean matchesUnnamed(String host) {
      return !of.matchesUnnamed(host);
    }
  }

  /// The mask that a person wrote, where names are folded as Unicode has it.
  static @Nullable BanMask parse(String text) {
    return parse(text, CaseMapping.PRECIS);
  }

  /// The mask that a person wrote; null where it is none.
  static @Nullable BanMask parse(String text, CaseMapping casemapping) {
    if (text.isEmpty() || !text.codePoints().allMatch(BanMask::isVisible)) {
      return null;
    }
    if (!text.startsWith("m:")) {
      return unmuted(text, casemapping);
    }
    var of = text.length() == 2 ? null : unmuted(text.substring(2), casemapping);
    return of == null ? null : new Mute(of);
  }

  private static @Nullable BanMask unmuted(String text, CaseMapping casemapping) {
    if (text.startsWith("!") && isExtended(text, 1)) {
      var of = extended(text.substring(1), casemapping);
      return of == null ? null : new Not(of);
    }
    return isExtended(text, 0) ? extended(text, casemapping) : hostmask(text, casemapping);
  }

  private static boolean isExtended(String text, int from) {
    return text.length() > from + 1
        && text.charAt(from + 1) == ':'
        && "Racmr".indexOf(text.charAt(from)) >= 0;
  }

  private static @Nullable BanMask extended(String text, CaseMapping casemapping) {
    var name = text.substring(2);
    if (name.isEmpty()) {
      return null;
    }
    var mask = Mask.of(text.charAt(0) == 'c' ? withoutSign(name) : name, casemapping);
    return switch (text.charAt(0)) {
      case 'a', 'R' -> new Pattern(Aspect.ACCOUNT, text, mask, casemapping);
      case 'c' -> new Pattern(Aspect.ROOM, text, mask, casemapping);
      case 'r' -> new Pattern(Aspect.REAL_NAME, text, mask, casemapping);
      // A mute within a mute, or turned round.
      default -> null;
    };
  }

  /// Fills in what is missing: a lone word is a nick, or a host where it has a dot or a colon.
  private static BanMask hostmask(String text, CaseMapping casemapping) {
    int at = text.lastIndexOf('@');
    var before = at < 0 ? text : text.substring(0, at);
    var host = at < 0 ? "*" : text.substring(at + 1);
    int bang = before.indexOf('!');
    var nick = bang < 0 ? "*" : before.substring(0, bang);
    var user = bang < 0 ? before : before.substring(bang + 1);
    if (at < 0 && bang < 0) {
      boolean isHost = text.indexOf('.') >= 0 || text.indexOf(':') >= 0;
      nick = isHost ? "*" : text;
      user = "*";
      host = isHost ? text : "*";
    }
    var whole = orAny(nick) + "!" + orAny(user) + "@" + orAny(host);
    return new Pattern(Aspect.SOURCE, whole, Mask.of(whole, casemapping), casemapping);
  }

  private static String orAny(String part) {
    return part.isEmpty() ? "*" : part;
  }

  private static String withoutSign(String room) {
    return room.startsWith("#") ? room.substring(1) : room;
  }

  private static boolean isVisible(int c) {
    return c > ' ' && c != 0x7f && !Character.isISOControl(c) && !Character.isWhitespace(c);
  }
}
