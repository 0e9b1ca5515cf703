package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NOPRIVILEGES;
import static parley.wire.irc.Numeric.ERR_NOPRIVS;

import parley.core.Privilege;

/// Who may use the commands of operators of the server.
final class Privileges {
  private Privileges() {}

  /// Whether the client is an operator of the server; where not, says so.
  static boolean isOperator(IrcConversation client) {
    boolean is = client.person().operator() != null;
    if (!is) {
      client.reply(ERR_NOPRIVILEGES).text("Permission Denied- You're not an IRC operator");
    }
    return is;
  }

  /// Whether the client may do this; where not, says so.
  static boolean has(IrcConversation client, Privilege privilege) {
    if (!isOperator(client)) {
      return false;
    }
    if (!client.person().may(privilege)) {
      client.reply(ERR_NOPRIVS).put(privilege.word()).text("Insufficient oper privileges.");
      return false;
    }
    return true;
  }
}
