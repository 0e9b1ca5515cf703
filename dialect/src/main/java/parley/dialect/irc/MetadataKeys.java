package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_METADATASUBOK;
import static parley.wire.irc.Numeric.RPL_METADATASUBS;
import static parley.wire.irc.Numeric.RPL_METADATAUNSUBOK;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.core.MetadataKey;

/// `METADATA * SUB|UNSUB keys`, `METADATA * SUBS`: of which keys a client is told.
final class MetadataKeys {
  /// With the client's name these are fewer parameters than a message may have.
  private static final int WORDS_MAX = 12;

  private MetadataKeys() {}

  /// SUB: keys in the order of asking, until there are as many as may be.
  static void add(IrcConversation client, List<String> words) {
    int max = client.host().rules().metadataBounds().subscriptionsMax();
    var keys = new TreeSet<>(client.subscriptions());
    var fresh = new TreeSet<MetadataKey>();
    var added = new ArrayList<String>();
    var invalid = new ArrayList<String>();
    String surplus = null;
    for (String word : words) {
      if (keys.size() >= max) {
        // Whatever it is: the specification's examples have it so.
        surplus = word;
        break;
      }
      var key = MetadataKey.of(word);
      if (key == null) {
        invalid.add(word);
      } else {
        added.add(word);
        if (keys.add(key)) {
          fresh.add(key);
        }
      }
    }
    client.subscriptions(keys);
    words(() -> client.reply(RPL_METADATASUBOK), added);
    fail(client, invalid);
    if (surplus != null) {
      MetadataCommand.fail(client, "TOO_MANY_SUBS").word(surplus).text("Too many subscriptions");
    }
    if (client.registration() == null && !fresh.isEmpty()) {
      MetadataSync.subscribed(client, fresh);
    }
  }

  /// UNSUB
  static void remove(IrcConversation client, List<String> words) {
    var keys = new TreeSet<>(client.subscriptions());
    var removed = new ArrayList<String>();
    var invalid = new ArrayList<String>();
    for (String word : words) {
      var key = MetadataKey.of(word);
      if (key == null) {
        invalid.add(word);
      } else {
        removed.add(word);
        keys.remove(key);
      }
    }
    client.subscriptions(keys);
    words(() -> client.reply(RPL_METADATAUNSUBOK), removed);
    fail(client, invalid);
  }

  /// SUBS
  static void list(IrcConversation client) {
    var batch = MetadataBatch.begin(client, "metadata-subs", null);
    var words = client.subscriptions().stream().sorted().map(MetadataKey::text).toList();
    words(() -> batch.line(RPL_METADATASUBS), words);
    batch.end();
  }

  private static void fail(IrcConversation client, List<String> invalid) {
    for (String word : invalid) {
      MetadataCommand.invalid(client.line("FAIL"), word);
    }
  }

  /// Each word is a parameter, on as many lines as it takes; none where there are no words.
  private static void words(Supplier<Reply> head, List<String> words) {
    @Nullable Reply line = null;
    int count = 0;
    for (String word : words) {
      if (line == null || count == WORDS_MAX || !line.hasRoom(1 + word.length())) {
        if (line != null) {
          line.end();
        }
        line = head.get();
        count = 0;
      }
      line.put(word);
      count++;
    }
    if (line != null) {
      line.end();
    }
  }
}
