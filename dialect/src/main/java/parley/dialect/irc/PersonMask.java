package parley.dialect.irc;

import parley.core.CaseMapping;
import parley.core.Mask;
import parley.core.Person;

/// A pattern that fits a person if it fits nick, user name, host, real name or server, whatever the
/// case; or `user@host` or `nick!user@host`, where it has these signs.
final class PersonMask {
  private final String pattern;
  private final CaseMapping casemapping;
  private final Mask mask;
  private final boolean fitsServer;

  private PersonMask(String pattern, CaseMapping casemapping, Mask mask, boolean fitsServer) {
    this.pattern = pattern;
    this.casemapping = casemapping;
    this.mask = mask;
    this.fitsServer = fitsServer;
  }

  /// @param pattern with `*` and `?`
  /// @param serverName where all persons are
  /// @param casemapping how names are folded
  static PersonMask of(String pattern, String serverName, CaseMapping casemapping) {
    var mask = Mask.of(pattern, casemapping);
    boolean fitsServer = mask.matches(casemapping.foldMasked(serverName));
    return new PersonMask(pattern, casemapping, mask, fitsServer);
  }

  boolean matches(Person person) {
    return fitsServer
        || fits(person.nick().text())
        || fits(person.origin().user())
        || fits(person.identity().realName())
        || fits(sourceOf(person));
  }

  /// As much of it as the pattern speaks of.
  private String sourceOf(Person person) {
    var origin = person.origin();
    if (pattern.indexOf('!') >= 0) {
      return origin.source();
    }
    return pattern.indexOf('@') >= 0 ? origin.user() + "@" + origin.host() : origin.host();
  }

  private boolean fits(String text) {
    return mask.matches(casemapping.foldMasked(text));
  }
}
