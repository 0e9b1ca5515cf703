package parley.names;

import java.util.List;
import parley.core.Spelling;
import rocks.xmpp.precis.InvalidCodePointException;
import rocks.xmpp.precis.InvalidDirectionalityException;
import rocks.xmpp.precis.PrecisProfiles;

/// Names by the rules of Unicode: written as PRECIS allows a user name (RFC 8265 §3.3 and §3.4),
/// and looking as its table of confusable characters says (UTS #39 §4).
///
/// The tables of both libraries are loaded when a name with characters beyond ASCII is first asked
/// for, and so never by a server that sees none.
///
/// @param confusables whether it matters that names look alike
public record UnicodeSpelling(boolean confusables) implements Spelling {
  @Override
  public boolean allows(String nick) {
    try {
      // Case is kept: people are shown as they write themselves.
      return !PrecisProfiles.USERNAME_CASE_PRESERVED.enforce(nick).isEmpty();
    } catch (InvalidCodePointException | InvalidDirectionalityException forbidden) {
      return false;
    }
  }

  @Override
  public List<String> looks(String name) {
    return confusables ? Looks.of(name) : List.of();
  }
}
