package parley.server.hub;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.journal.Journal;

/// Lets output go when the journal holds what it tells of.
///
/// Of two batches at the most, one waits for the journal and one is being filled: whatever happens
/// during a commit goes into the next one.
final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int STUCK_MILLIS = 1000;

  private final Journal journal;
  private final FanOut fanOut;
  private final Refused refused;
  private final int waitingBytesMax;
  private @Nullable Batch waiting;
  private int waitingSize;
  private long waitingSince;
  private long keptUpTo;
  private boolean failing;

  /// Told of the kept events that the journal refused, oldest first, after all output but theirs
  /// was let go; and of those that it holds.
  interface Refused {
    /// Takes the events back from the state, before anything else happens.
    void revert(List<Kept> events);

    /// Tells those who caused the events, each theirs.
    void undone(List<Connection> authors, List<Kept> events);

    /// These, oldest first, will never be taken back.
    void settled(List<Kept> events);
  }

  Outbox(Journal journal, FanOut fanOut, Refused refused, int waitingBytesMax) {
    this.journal = journal;
    this.fanOut = fanOut;
    this.refused = refused;
    this.waitingBytesMax = waitingBytesMax;
  }

  /// Events up to this id are in the journal already.
  void recovered(long lastId) {
    keptUpTo = lastId;
  }

  /// Whether this kept event still waits to be written.
  boolean isPending(long eventId) {
    return eventId > keptUpTo;
  }

  /// Whether so much waits, for the journal or for the end of the turn, that nothing more should be
  /// looked at.
  boolean isCongested() {
    return waitingBytes() > waitingBytesMax;
  }

  /// Bytes of output that are not let go yet.
  int waitingBytes() {
    return fanOut.open().size() + waitingSize;
  }

  /// Whether the journal has been asked and did not answer for a while, so that nobody gets output.
  ///
  /// @param now the hub's steady time
  boolean isStuck(long now) {
    return waiting != null && now - waitingSince > STUCK_MILLIS;
  }

  /// Whether nothing is left to go out.
  boolean isIdle() {
    return waiting == null && fanOut.open().isEmpty();
  }

  /// The kept events on which an answer depends that are decided and not yet written, oldest first;
  /// limits apart.
  List<Kept> pending(HistoryQuery query) {
    var pending = new ArrayList<Kept>();
    if (waiting != null) {
      waiting.kept().stream().filter(query::concerns).forEach(pending::add);
    }
    fanOut.open().kept().stream().filter(query::concerns).forEach(pending::add);
    return pending;
  }

  /// Seals what the turn has filled, and lets it go or gives it to the journal.
  ///
  /// @param now the hub's steady time
  void endOfTurn(long now) {
    if (waiting != null || fanOut.open().isEmpty()) {
      return;
    }
    var sealed = fanOut.seal();
    if (sealed.kept().isEmpty()) {
      release(sealed);
    } else {
      waiting = sealed;
      waitingSize = sealed.size();
      waitingSince = now;
      journal.append(List.copyOf(sealed.kept()), new Receipt(sealed));
    }
  }

  private final class Receipt implements Journal.Outcome {
    private final Batch batch;

    Receipt(Batch batch) {
      this.batch = batch;
    }

    @Override
    public void kept() {
      if (failing) {
        failing = false;
        LOG.info("journal=recovered");
      }
      waitsNoMore();
      keptUpTo = batch.kept().getLast().id();
      refused.settled(batch.kept());
      release(batch);
    }

    @Override
    public void failed(String reason) {
      if (!failing) {
        failing = true;
        LOG.warn("journal=failed messages=refused reason=\"{}\"", reason);
      }
      waitsNoMore();
      takeBack(List.of(batch, fanOut.seal()));
    }
  }

  private void waitsNoMore() {
    waiting = null;
    waitingSize = 0;
  }

  /// What was decided since the refused batch rests on it, so both are taken back.
  private void takeBack(List<Batch> batches) {
    var events = new ArrayList<Kept>();
    var authors = new ArrayList<Connection>();
    for (Batch batch : batches) {
      events.addAll(batch.kept());
      authors.addAll(batch.authors());
    }
    refused.revert(events);
    for (Batch batch : batches) {
      batch.cutOut(keptUpTo);
      release(batch);
    }
    refused.undone(authors, events);
  }

  private static void release(Batch batch) {
    var receivers = batch.receivers();
    for (int i = 0; i < receivers.size(); i++) {
      deliver(receivers.get(i), batch.bytes(i));
    }
    for (Connection connection : batch.closing()) {
      connection.link().close();
    }
    batch.release();
  }

  private static void deliver(Connection receiver, ByteBuf bytes) {
    if (!bytes.isReadable()) {
      bytes.release();
      return;
    }
    try {
      receiver.link().send(bytes);
    } catch (RuntimeException bug) {
      // All the others still wait for theirs.
      LOG.error("session={} sending failed", receiver.session().value(), bug);
      receiver.link().close();
    }
  }
}
