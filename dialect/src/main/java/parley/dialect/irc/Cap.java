package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_INVALIDCAPCMD;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.wire.Text;
import parley.wire.irc.IrcLimits;
import parley.wire.irc.IrcMessage;

/// `CAP LS|LIST|REQ|END`: which capabilities there are and which the client has (IRCv3 capability
/// negotiation, versions 301 and 302).
final class Cap {
  private static final int VERSION_WITH_VALUES = 302;

  /// What stands on a line besides names and list: `: CAP LIST * :`.
  private static final int LINE_BYTES = 15;

  private Cap() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var subcommand = message.params().getFirst();
    switch (subcommand.toUpperCase(Locale.ROOT)) {
      case "LS" -> list(client, message.param(1));
      case "LIST" -> listOwn(client);
      case "REQ" -> request(client, message);
      case "END" -> end(client);
      default -> client.reply(ERR_INVALIDCAPCMD).word(subcommand).text("Invalid CAP command");
    }
  }

  private static void list(IrcConversation client, @Nullable String version) {
    suspend(client);
    boolean asksValues = version(version) >= VERSION_WITH_VALUES;
    if (asksValues) {
      client.learnsCapValues();
      enable(client, Capability.CAP_NOTIFY);
    }
    var words = new ArrayList<String>();
    for (Capability capability : Capability.values()) {
      if (Offer.has(client, capability)) {
        var value = asksValues ? Offer.value(client, capability) : "";
        words.add(capability.capName() + (value.isEmpty() ? "" : "=" + value));
      }
    }
    var sts = client.server().access().sts();
    if (sts != null && asksValues) {
      words.add(sts.capability(client.host().isSecure()));
    }
    if (!asksValues && wrapped(client, words).size() > 1) {
      // Who asks so takes one line for all of it: drafts give way, which old clients know least.
      words.removeIf(word -> word.startsWith("draft/"));
    }
    lines(client, "LS", words);
  }

  private static void listOwn(IrcConversation client) {
    var words = new ArrayList<String>();
    for (Capability capability : client.capabilities().toSet()) {
      words.add(capability.capName());
    }
    lines(client, "LIST", words);
  }

  /// All that is asked for, or nothing of it.
  private static void request(IrcConversation client, IrcMessage message) {
    if (message.params().size() < 2) {
      IrcCommand.lacksParams(client, message);
      return;
    }
    suspend(client);
    // What belongs in one parameter comes in several from clients that leave out the colon.
    var asked = message.params().subList(1, message.params().size());
    var words = Items.of(String.join(" ", asked), ' ');
    var wanted = client.capabilities().toSet();
    for (String word : words) {
      if (!apply(client, word, wanted)) {
        answer(client, "NAK", words);
        return;
      }
    }
    answer(client, "ACK", words);
    client.capabilities(client.server().capabilities().of(wanted));
    if (!wanted.contains(Capability.METADATA)) {
      client.subscriptions(new TreeSet<>());
    }
  }

  private static boolean apply(
      IrcConversation client, String word, EnumSet<Capability> capabilities) {
    boolean removes = word.startsWith("-");
    var capability = Capability.of(removes ? word.substring(1) : word);
    if (capability == null) {
      return false;
    }
    if (!removes && !Offer.has(client, capability)) {
      return false;
    }
    if (!removes) {
      capabilities.add(capability);
      return true;
    }
    // Who negotiates as of 302 cannot do without it.
    if (capability == Capability.CAP_NOTIFY && client.knowsCapValues()) {
      return false;
    }
    capabilities.remove(capability);
    return true;
  }

  private static void end(IrcConversation client) {
    var registration = client.registration();
    if (registration != null) {
      Authenticate.abort(client);
      registration.negotiated();
      registration.proceed(client);
    }
  }

  private static void suspend(IrcConversation client) {
    var registration = client.registration();
    if (registration != null) {
      registration.negotiate();
    }
  }

  private static void enable(IrcConversation client, Capability capability) {
    if (!client.capabilities().has(capability)) {
      var more = client.capabilities().toSet();
      more.add(capability);
      client.capabilities(client.server().capabilities().of(more));
    }
  }

  private static int version(@Nullable String text) {
    if (text == null || !text.matches("[0-9]+")) {
      return 0;
    }
    // Nine digits fit an int; who asks for more knows 302 as well.
    return text.length() > 9 ? VERSION_WITH_VALUES : Integer.parseInt(text);
  }

  /// Lists that are longer than a line continue where 302 is known: `*` says that more follows.
  private static void lines(IrcConversation client, String subcommand, List<String> words) {
    var lines = wrapped(client, words);
    for (int i = 0; i < lines.size(); i++) {
      var line = client.line("CAP").put(client.name()).put(subcommand);
      if (i < lines.size() - 1 && client.knowsCapValues()) {
        line.put("*");
      }
      line.text(lines.get(i));
    }
  }

  private static void answer(IrcConversation client, String subcommand, List<String> words) {
    for (String list : wrapped(client, words)) {
      client.line("CAP").put(client.name()).put(subcommand).text(list);
    }
  }

  private static List<String> wrapped(IrcConversation client, List<String> words) {
    int names = Text.utf8Length(client.config().serverName()) + Text.utf8Length(client.name());
    int max = IrcLimits.BODY_BYTES_MAX - LINE_BYTES - names;
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : words) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > max) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
