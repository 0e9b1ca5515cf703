package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NOPRIVILEGES;
import static parley.wire.irc.Numeric.ERR_NOPRIVS;

import parley.core.Privilege;

/// Who may use the commands of operators of the server.
final class Privileges {
  private Privileges() {}

  /// Whether the client may do this; where not, says so.
  static boolean has(IrcConversation client, Privilege privilege) {
    var operator = client.person().operator();
    if (operator == null) {
      client.reply(ERR_NOPRIVILEGES).text("Permission Denied- You're not an IRC operator");
      return false;
    }
    if (!operator.may(privilege)) {
      client.reply(ERR_NOPRIVS).put(privilege.word()).text("Insufficient oper privileges.");
      return false;
    }
    return true;
  }
}
