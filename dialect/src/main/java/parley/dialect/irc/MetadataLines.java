package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_WHOISKEYVALUE;

import java.util.List;
import parley.core.Event.Described;
import parley.core.MetadataKey;
import parley.core.Person;
import parley.wire.LineWriter;
import parley.wire.Text;

/// What is said of people and channels, as lines of others: where it changes, and in WHOIS.
final class MetadataLines {
  /// What people read (IRCv3 metadata registry), and in this order.
  private static final List<MetadataKey> WHOIS =
      List.of(
          new MetadataKey("display-name"),
          new MetadataKey("pronouns"),
          new MetadataKey("homepage"),
          new MetadataKey("status"));

  private MetadataLines() {}

  /// Writes METADATA; without a value where nothing is said any more. It comes from who said it, or
  /// from the server where only that leaves room for the whole value.
  static void write(IrcVariant variant, Described described, String target, LineWriter out) {
    int start = IrcRenderer.begin(variant, described, described.origin(), out);
    command(described, target, out);
    var value = described.value();
    if (value == null) {
      out.crlf();
      return;
    }
    // A blank and a colon come before it.
    if (LineEnd.room(start, out) - 2 < Text.utf8Length(value)) {
      out.cut(start).put(':').put(variant.serverName());
      command(described, target, out);
    }
    LineEnd.text(value, start, out);
  }

  private static void command(Described described, String target, LineWriter out) {
    out.put(" METADATA ").put(target).put(' ').put(described.key().text()).put(" *");
  }

  /// What WHOIS tells of a person to those who know metadata.
  static void whois(IrcConversation client, Person person) {
    if (person.metadata().isEmpty() || !client.capabilities().has(Capability.METADATA)) {
      return;
    }
    for (MetadataKey key : WHOIS) {
      var value = person.metadata().get(key);
      if (value != null) {
        client
            .reply(RPL_WHOISKEYVALUE)
            .put(person.nick().text())
            .put(key.text())
            .put("*")
            .text(value);
      }
    }
  }
}
