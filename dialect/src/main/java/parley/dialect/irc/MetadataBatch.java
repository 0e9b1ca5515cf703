package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_KEYNOTSET;
import static parley.wire.irc.Numeric.RPL_KEYVALUE;

import org.jspecify.annotations.Nullable;
import parley.core.MetadataKey;
import parley.wire.irc.Numeric;

/// Lines of one batch about metadata; bare ones for clients that know no batches (IRCv3
/// draft/metadata-2, batch types). Nothing else is written to the client meanwhile.
final class MetadataBatch {
  /// Bytes of a batch after which [#isFull]: well below what may wait for a client.
  private static final int BYTES_MAX = 256 * 1024;

  private final IrcConversation client;
  private final @Nullable String reference;
  private final int start;

  private MetadataBatch(IrcConversation client, @Nullable String reference) {
    this.client = client;
    this.reference = reference;
    this.start = client.lines().length();
  }

  /// A batch `metadata`.
  ///
  /// @param target whom it is about: a nick or a channel
  static MetadataBatch begin(IrcConversation client, String target) {
    return begin(client, "metadata", target);
  }

  /// A batch.
  ///
  /// @param parameter what is said of it; null for nothing
  static MetadataBatch begin(IrcConversation client, String type, @Nullable String parameter) {
    if (!client.capabilities().has(Capability.BATCH)) {
      return none(client);
    }
    var batch = new MetadataBatch(client, client.server().nextBatch());
    var line = client.line("BATCH").put("+" + batch.reference).put(type);
    if (parameter != null) {
      line.put(parameter);
    }
    line.end();
    return batch;
  }

  /// No batch at all: the same lines alone.
  static MetadataBatch none(IrcConversation client) {
    return new MetadataBatch(client, null);
  }

  /// Whether no more should be written.
  boolean isFull() {
    return client.lines().length() - start > BYTES_MAX;
  }

  /// Begins a line of the server.
  Reply line(String command) {
    if (reference == null) {
      return client.line(command);
    }
    var out = client.lines();
    client.capabilities().variant().tags().writeIn(reference, client.host().now(), out);
    return client.server().reply().begin(command, out);
  }

  /// Begins a numeric.
  Reply line(Numeric numeric) {
    return line(numeric.code()).put(client.name());
  }

  /// RPL_KEYVALUE, or RPL_KEYNOTSET where there is no value.
  void reply(String target, MetadataKey key, @Nullable String value) {
    if (value == null) {
      line(RPL_KEYNOTSET).put(target).put(key.text()).text("Key is not set");
    } else {
      line(RPL_KEYVALUE).put(target).put(key.text()).put("*").text(value);
    }
  }

  /// METADATA, as where it changes.
  void message(String target, MetadataKey key, String value) {
    line("METADATA").put(target).put(key.text()).put("*").text(value);
  }

  /// Ends it.
  void end() {
    if (reference != null) {
      client.line("BATCH").put("-" + reference).end();
    }
  }
}
