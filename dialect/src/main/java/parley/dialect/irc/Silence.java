package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_SILELISTFULL;
import static parley.wire.irc.Numeric.RPL_ENDOFSILELIST;
import static parley.wire.irc.Numeric.RPL_SILELIST;

import java.util.ArrayList;
import parley.core.BanMask;
import parley.core.Command;
import parley.core.Hearing;
import parley.core.Refusal;
import parley.wire.irc.IrcMessage;

/// `SILENCE [+mask | -mask]`: those who fit cannot send private messages, and do not learn of it.
/// No specification has it; the numerics are those of the servers that do.
final class Silence {
  private Silence() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var param = message.param(0);
    if (param == null || param.isEmpty()) {
      list(client);
      return;
    }
    boolean on = !param.startsWith("-");
    boolean isSigned = param.startsWith("-") || param.startsWith("+");
    var mask =
        BanMask.parse(
            isSigned ? param.substring(1) : param, client.host().rules().names().casemapping());
    if (mask == null || mask.isMute()) {
      client.line("FAIL").put("SILENCE").put("INVALID_MASK").word(param).text("That is no mask");
    } else {
      change(client, mask, on);
    }
  }

  private static void list(IrcConversation client) {
    for (BanMask mask : client.person().hearing().silenced()) {
      client.reply(RPL_SILELIST).put(mask.text()).end();
    }
    client.reply(RPL_ENDOFSILELIST).text("End of Silence List");
  }

  private static void change(IrcConversation client, BanMask mask, boolean on) {
    var hearing = client.person().hearing();
    var masks = new ArrayList<BanMask>(hearing.silenced());
    int at = masks.indexOf(mask);
    if (on == (at >= 0)) {
      return;
    }
    if (on) {
      masks.add(mask);
    }
    // As it stands on the list, whatever the case in which it was written.
    var told = on ? mask : masks.remove(at);
    var changed = new Hearing(masks, hearing.accepted());
    var refusal = client.perform(new Command.ChangeHearing(client.host().session(), changed));
    if (refusal == null) {
      var out = client.lines();
      var origin = client.person().origin();
      client.capabilities().variant().tags().write(client.host().now(), origin, out);
      IrcRenderer.source(origin, out);
      out.put(" SILENCE ").put(on ? "+" : "-").put(told.text()).crlf();
    } else if (refusal == Refusal.LIST_FULL) {
      client.reply(ERR_SILELISTFULL).put(mask.text()).text("Your silence list is full");
    } else {
      Refused.reply(client, "SILENCE", mask.text(), refusal);
    }
  }
}
