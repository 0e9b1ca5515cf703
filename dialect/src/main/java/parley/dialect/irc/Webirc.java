package parley.dialect.irc;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.core.Refusal;
import parley.dialect.Gateway;
import parley.wire.irc.IrcMessage;

/// `WEBIRC password gateway hostname address [:options]`: a trusted gateway tells where its client
/// comes from (IRCv3 WEBIRC). Before all else, so that nothing was done under the gateway's own
/// address. The host name is not looked at: people are shown by their address here.
final class Webirc {
  private static final int OPTIONS = 4;

  private Webirc() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var registration = client.registration();
    if (registration == null) {
      Refused.reply(client, message.command(), client.name(), Refusal.ALREADY_NAMED);
      return;
    }
    var host = client.host();
    var gateway = gateway(client, message.params().getFirst());
    var address = address(message.params().get(3));
    if (!registration.isFirst()) {
      client.quit("WEBIRC comes first or not at all");
    } else if (gateway == null) {
      client.quit("Not a gateway, or not its password");
    } else if (address == null) {
      client.quit("WEBIRC without an address");
    } else {
      boolean secure = host.isSecure() && isSecure(message.param(OPTIONS));
      host.comesThrough(gateway.name(), address, secure);
    }
  }

  private static @Nullable Gateway gateway(IrcConversation client, String password) {
    for (Gateway gateway : client.server().access().gateways()) {
      if (gateway.is(client.host(), password)) {
        return gateway;
      }
    }
    return null;
  }

  /// Options have names, and perhaps values that mean nothing here.
  private static boolean isSecure(@Nullable String options) {
    return options != null
        && Items.of(options, ' ').stream()
            .anyMatch(option -> option.equals("secure") || option.startsWith("secure="));
  }

  private static @Nullable InetAddress address(String text) {
    byte[] bytes = AddressRange.address(text);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException _) {
      return null;
    }
  }
}
