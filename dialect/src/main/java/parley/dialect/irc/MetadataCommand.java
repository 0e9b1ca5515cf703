package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NOTREGISTERED;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.core.MetadataKey;
import parley.core.Refusal;
import parley.wire.Text;
import parley.wire.irc.IrcLimits;
import parley.wire.irc.IrcMessage;

/// `METADATA target GET|LIST|SET|CLEAR|SUB|UNSUB|SUBS|SYNC [parameters]`: what is said of people
/// and channels, for programs (IRCv3 draft/metadata-2). What one asks to be told of is in
/// [MetadataKeys], what is told unasked in [MetadataSync].
final class MetadataCommand {
  /// What stands on the line of a value besides names, key and value.
  private static final int LINE_BYTES = 12;

  /// What on it the nick of a reader is reckoned with; longer ones, of other scripts, cut the
  /// value.
  private static final int NICK_BYTES = 64;

  private MetadataCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!client.capabilities().has(Capability.METADATA)) {
      if (client.registration() == null) {
        IrcCommand.isUnknown(client, message);
      } else {
        client.reply(ERR_NOTREGISTERED).text("You have not registered");
      }
      return;
    }
    var subcommand = message.params().get(1).toUpperCase(Locale.ROOT);
    switch (subcommand) {
      case "GET", "LIST", "SET", "CLEAR", "SYNC" -> aboutTarget(client, message, subcommand);
      case "SUB", "UNSUB", "SUBS" -> aboutOneself(client, message, subcommand);
      default ->
          fail(client, "SUBCOMMAND_INVALID")
              .word(message.params().get(1))
              .text("Invalid subcommand");
    }
  }

  private static void aboutTarget(IrcConversation client, IrcMessage message, String subcommand) {
    var params = message.params();
    var target = MetadataTarget.named(client, params.getFirst());
    boolean needsKey = subcommand.equals("GET") || subcommand.equals("SET");
    if (target == null) {
      wrongTarget(client, params.getFirst());
    } else if (needsKey && params.size() < 3) {
      IrcCommand.lacksParams(client, message);
    } else {
      switch (subcommand) {
        case "GET" -> get(client, target, params.subList(2, params.size()));
        case "LIST" -> list(client, target);
        case "SET" -> set(client, target, params.get(2), message.param(3));
        case "CLEAR" -> clear(client, target);
        default -> MetadataSync.answer(client, target);
      }
    }
  }

  private static void aboutOneself(IrcConversation client, IrcMessage message, String subcommand) {
    var params = message.params();
    if (!MetadataTarget.isItself(client, params.getFirst())) {
      wrongTarget(client, params.getFirst());
    } else if (subcommand.equals("SUBS")) {
      MetadataKeys.list(client);
    } else if (params.size() < 3) {
      IrcCommand.lacksParams(client, message);
    } else if (subcommand.equals("SUB")) {
      MetadataKeys.add(client, params.subList(2, params.size()));
    } else {
      MetadataKeys.remove(client, params.subList(2, params.size()));
    }
  }

  private static void get(IrcConversation client, MetadataTarget target, List<String> words) {
    client.flush();
    var batch = MetadataBatch.begin(client, target.name());
    for (String word : words) {
      var key = MetadataKey.of(word);
      if (key == null) {
        invalid(batch.line("FAIL"), word);
      } else {
        batch.reply(target.name(), key, target.metadata().get(key));
      }
    }
    batch.end();
    client.flush(target.eventId());
  }

  private static void list(IrcConversation client, MetadataTarget target) {
    client.flush();
    var batch = MetadataBatch.begin(client, target.name());
    target.metadata().values().forEach((key, value) -> batch.reply(target.name(), key, value));
    batch.end();
    client.flush(target.eventId());
  }

  /// An empty value is none.
  private static void set(
      IrcConversation client, MetadataTarget target, String word, @Nullable String said) {
    var key = MetadataKey.of(word);
    var value = said == null || said.isEmpty() ? null : said;
    int bytesMax = client.host().rules().metadataBounds().valueBytesMax();
    if (key == null) {
      invalid(client.line("FAIL"), word);
    } else if (!target.maySet(client)) {
      denied(client, target, key.text());
    } else if (value != null && Text.utf8Length(value) > bytesMax) {
      fail(client, "VALUE_INVALID").text("A value has up to " + bytesMax + " bytes");
    } else if (value != null && !fits(client, target, key, value)) {
      fail(client, "VALUE_INVALID").text("With these names the value does not fit a line");
    } else if (value == null && target.metadata().get(key) == null) {
      fail(client, "KEY_NOT_SET").put(target.name()).put(key.text()).text("Key is not set");
    } else {
      var refusal = target.describe(client, key, value);
      if (refusal != null) {
        refused(client, target, key, refusal);
      } else {
        client.flush();
        MetadataBatch.none(client).reply(target.name(), key, value);
        client.flush(target.eventId());
      }
    }
  }

  /// Whether RPL_KEYVALUE holds all of it: `:server 761 nick target key * :value`.
  private static boolean fits(
      IrcConversation client, MetadataTarget target, MetadataKey key, String value) {
    int names =
        Text.utf8Length(client.config().serverName())
            + NICK_BYTES
            + Text.utf8Length(target.name())
            + key.text().length();
    return LINE_BYTES + names + Text.utf8Length(value) <= IrcLimits.BODY_BYTES_MAX;
  }

  private static void clear(IrcConversation client, MetadataTarget target) {
    if (!target.maySet(client)) {
      denied(client, target, "*");
      return;
    }
    var keys = List.copyOf(target.metadata().values().keySet());
    for (MetadataKey key : keys) {
      var refusal = target.describe(client, key, null);
      if (refusal != null) {
        refused(client, target, key, refusal);
        return;
      }
    }
    client.flush();
    var batch = MetadataBatch.begin(client, target.name());
    keys.forEach(key -> batch.reply(target.name(), key, null));
    batch.end();
    client.flush(target.eventId());
  }

  /// The chat does not allow it.
  static void refused(
      IrcConversation client, MetadataTarget target, MetadataKey key, Refusal refusal) {
    switch (refusal) {
      case LIST_FULL ->
          fail(client, "LIMIT_REACHED").put(target.name()).text("Metadata limit reached");
      case ROLE_TOO_LOW, NOT_A_MEMBER -> denied(client, target, key.text());
      case TEXT_TOO_LONG, TEXT_FORBIDDEN -> fail(client, "VALUE_INVALID").text("Invalid value");
      default -> Refused.reply(client, "METADATA", target.name(), refusal);
    }
  }

  private static void denied(IrcConversation client, MetadataTarget target, String key) {
    fail(client, "KEY_NO_PERMISSION").put(target.name()).put(key).text("Permission denied");
  }

  private static void wrongTarget(IrcConversation client, String name) {
    fail(client, "INVALID_TARGET").word(name).text("Invalid metadata target");
  }

  /// Ends a line that begins with FAIL: that is no key.
  static void invalid(Reply line, String word) {
    line.put("METADATA").put("KEY_INVALID").word(word).text("Invalid key");
  }

  static Reply fail(IrcConversation client, String code) {
    return client.line("FAIL").put("METADATA").put(code);
  }
}
