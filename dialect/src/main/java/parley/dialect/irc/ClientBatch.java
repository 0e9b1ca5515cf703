package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.wire.irc.IrcMessage;

/// `BATCH +reference draft/multiline target` … `BATCH -reference`: what a client sends as one
/// (IRCv3 draft/client-batch). One at a time, and none within another.
final class ClientBatch {
  private static final String TAG = "batch";

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
      fail(client, "MULTILINE_INVALID", null, "No such batch is open");
    } else if (open != null || message.params().size() != 3 || message.tags().containsKey(TAG)) {
      fail(client, "MULTILINE_INVALID", null, "A batch is open, or that is none");
    } else if (!message.params().get(1).equals(Multiline.TYPE)) {
      fail(client, "MULTILINE_INVALID", null, "No such type of batch");
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
      fail(client, "MULTILINE_INVALID", null, "No such batch is open");
    }
    return true;
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
