package parley.dialect.irc;

import parley.core.Mask;
import parley.core.Names;
import parley.core.Person;

/// A pattern that fits a person if it fits nick, user name, host, real name or server, whatever the
/// case.
final class PersonMask {
  private final Mask mask;
  private final boolean fitsServer;

  private PersonMask(Mask mask, boolean fitsServer) {
    this.mask = mask;
    this.fitsServer = fitsServer;
  }

  /// @param pattern with `*` and `?`
  /// @param serverName where all persons are
  static PersonMask of(String pattern, String serverName) {
    var mask = Mask.of(Names.fold(pattern));
    return new PersonMask(mask, mask.matches(Names.fold(serverName)));
  }

  boolean matches(Person person) {
    return fitsServer
        || mask.matches(person.nick().key())
        || fits(person.origin().user())
        || fits(person.origin().host())
        || fits(person.identity().realName());
  }

  private boolean fits(String text) {
    return mask.matches(Names.fold(text));
  }
}
