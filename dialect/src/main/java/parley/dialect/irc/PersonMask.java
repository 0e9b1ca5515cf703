package parley.dialect.irc;

import parley.core.CaseMapping;
import parley.core.Mask;
import parley.core.Person;

/// A pattern that fits a person if it fits nick, user name, host, real name or server, whatever the
/// case.
final class PersonMask {
  private final CaseMapping casemapping;
  private final Mask mask;
  private final boolean fitsServer;

  private PersonMask(CaseMapping casemapping, Mask mask, boolean fitsServer) {
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
    return new PersonMask(casemapping, mask, fitsServer);
  }

  boolean matches(Person person) {
    return fitsServer
        || fits(person.nick().text())
        || fits(person.origin().user())
        || fits(person.origin().host())
        || fits(person.identity().realName());
  }

  private boolean fits(String text) {
    return mask.matches(casemapping.foldMasked(text));
  }
}
