package parley.dialect.irc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.wire.irc.IrcMessage;

/// `BATCH +reference draft/multiline target` … `BATCH -reference`: what a client sends as one
/// (IRCv3 draft/client-batch). One at a time, and none within another.
final class ClientBatch {
  private static final String TAG = "batch";
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]+");

  private ClientBatch() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!mayBatch(client)) {
      IrcCommand.isUnknown(client, message);
      return;
    }
    var reference = message.params().getFirst();
    var name = reference.isEmpty() ? "" : reference.substring(1);
    var open = client.multiline();
    if (reference.startsWith("-") && open != null && open.isCalled(name)) {
      client.multiline(null);
      open.end(client);
    } else if (!reference.startsWith("+") || name.isEmpty()) {
      noSuchBatch(client, name.isEmpty() ? reference : name);
    } else if (!REFERENCE.matcher(name).matches()) {
      fail(client, "INVALID_REFTAG", name, "A reference has letters, digits and hyphens");
    } else if (message.params().size() < 2) {
      IrcCommand.lacksParams(client, message);
    } else if (!message.params().get(1).equals(Multiline.TYPE)) {
      unknownType(client, name, message.params().get(1));
    } else if (open != null && open.isCalled(name)) {
      fail(client, "INVALID_REFTAG", name, "That batch is open already");
    } else if (open != null || message.tags().containsKey(TAG)) {
      fail(client, "MULTILINE_INVALID", null, "Another batch is open");
    } else if (message.params().size() != 3) {
      fail(client, "MULTILINE_INVALID", null, "A message has one target");
    } else {
      var tags = ClientTags.of(client, message);
      client.multiline(
          new Multiline(name, message.params().get(2), tags, client.hold(), client.host().now()));
    }
  }

  /// Takes a line that says that it is part of a batch. False where it is to be carried out as any
  /// other: from clients that do not send batches.
  static boolean takes(IrcConversation client, IrcMessage message) {
    var name = message.tags().get(TAG);
    if (name == null || message.command().equals("BATCH") || !mayBatch(client)) {
      return false;
    }
    var open = client.multiline();
    if (open != null && open.isCalled(name)) {
      open.add(client, message);
    } else {
      noSuchBatch(client, name);
    }
    return true;
  }

  private static void noSuchBatch(IrcConversation client, String reference) {
    fail(client, "INVALID_REFTAG", reference, "No such batch is open");
  }

  private static void unknownType(IrcConversation client, String reference, String type) {
    client
        .line("FAIL")
        .put("BATCH")
        .put("UNKNOWN_TYPE")
        .word(reference)
        .word(type)
        .text("No such type of batch");
  }

  private static boolean mayBatch(IrcConversation client) {
    var capabilities = client.capabilities();
    return capabilities.has(Capability.MULTILINE) && capabilities.has(Capability.BATCH);
  }

  static void fail(IrcConversation client, String code, @Nullable String about, String why) {
    var line = client.line("FAIL").put("BATCH").put(code);
    if (about != null) {
      line.word(about);
    }
    line.text(why);
  }
}
