package parley.dialect.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.core.Speech;
import parley.core.Utterance;
import parley.dialect.irc.Composition.Piece;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// A batch that a client has begun and not ended (IRCv3 draft/client-batch), of which there is one
/// kind: a message of several lines (draft/multiline). Its lines are gathered, and said as one
/// message when it ends. Once something is wrong with it the client is told, and the rest of it is
/// ignored.
final class Multiline {
  /// The type of such batches.
  static final String TYPE = "draft/multiline";

  /// The tag of a line that goes on where the one before it ended.
  static final String CONCAT = "draft/multiline-concat";

  /// Lines in one message.
  static final int LINES_MAX = 100;

  /// How long a client may take for it.
  private static final Duration TIME_MAX = Duration.ofSeconds(60);

  private final String reference;
  private final String target;
  private final Map<String, String> tags;
  private final @Nullable LabeledResponse held;
  private final Instant begun;
  private final List<Piece> pieces = new ArrayList<>();
  private @Nullable Speech speech;
  private int bytes;
  private boolean failed;

  /// @param held what [IrcConversation#resume] wants back when it ends
  Multiline(
      String reference,
      String target,
      Map<String, String> tags,
      @Nullable LabeledResponse held,
      Instant begun) {
    this.reference = reference;
    this.target = target;
    this.tags = tags;
    this.held = held;
    this.begun = begun;
  }

  /// What is said of it in CAP.
  static String value(int textMax) {
    return "max-bytes=" + textMax + ",max-lines=" + LINES_MAX;
  }

  boolean isCalled(@Nullable String name) {
    return reference.equals(name);
  }

  /// A line of it came.
  void add(IrcConversation client, IrcMessage message) {
    if (failed) {
      return;
    }
    var to = message.param(0);
    var text = message.param(1);
    boolean notice = message.command().equals("NOTICE");
    var how = notice ? Speech.NOTICE : Speech.MESSAGE;
    if (!(notice || message.command().equals("PRIVMSG"))
        || to == null
        || text == null
        || (speech != null && speech != how)) {
      invalid(client, "Only PRIVMSG, or only NOTICE, with a target and a text");
    } else if (!to.equalsIgnoreCase(target)) {
      fail(client, () -> wrongTarget(client, to));
    } else {
      speech = how;
      add(client, text, message.tags().containsKey(CONCAT));
    }
  }

  private void add(IrcConversation client, String text, boolean joined) {
    int bytesMax = client.host().rules().textMax();
    bytes += Text.utf8Length(text) + (joined || pieces.isEmpty() ? 0 : 1);
    if (joined && text.isEmpty()) {
      invalid(client, "A joined line is empty");
    } else if (text.indexOf(SpokenLines.CTCP) == 0) {
      invalid(client, "CTCP has one line");
    } else if (bytes > bytesMax) {
      fail(
          client, () -> ClientBatch.fail(client, "MULTILINE_MAX_BYTES", "" + bytesMax, "Too long"));
    } else if (pieces.size() == LINES_MAX) {
      fail(
          client,
          () -> ClientBatch.fail(client, "MULTILINE_MAX_LINES", "" + LINES_MAX, "Too many lines"));
    } else {
      pieces.add(new Piece(text, joined && !pieces.isEmpty()));
    }
  }

  /// It ended: says it, unless something was wrong with it.
  void end(IrcConversation client) {
    if (failed) {
      return;
    }
    client.resume(held);
    var how = speech;
    var said = how == null ? null : Composition.compose(new Utterance(how, "", tags), pieces);
    if (said == null || said.text().isBlank()) {
      ClientBatch.fail(client, "MULTILINE_INVALID", null, "Nothing is in it");
    } else if (said.speech() == Speech.NOTICE) {
      var _ = Targets.speak(client, target, said);
    } else {
      Privmsg.send(client, List.of(target), said);
    }
    client.answered();
  }

  /// How long the client may still take; null where what comes is ignored anyway.
  @Nullable Duration left(Instant now) {
    if (failed) {
      return null;
    }
    var left = Duration.between(now, begun.plus(TIME_MAX));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// It took too long, if nothing else was wrong with it: the client is told so.
  void timeOut(IrcConversation client) {
    if (!failed) {
      fail(client, () -> ClientBatch.fail(client, "TIMEOUT", reference, "The batch took too long"));
    }
  }

  private void wrongTarget(IrcConversation client, String to) {
    client
        .line("FAIL")
        .put("BATCH")
        .put("MULTILINE_INVALID_TARGET")
        .word(target)
        .word(to)
        .text("Not the target of the batch");
  }

  private void invalid(IrcConversation client, String why) {
    fail(client, () -> ClientBatch.fail(client, "MULTILINE_INVALID", null, why));
  }

  private void fail(IrcConversation client, Runnable say) {
    failed = true;
    pieces.clear();
    client.resume(held);
    say.run();
    client.answered();
  }
}
