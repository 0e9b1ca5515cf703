package parley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.core.Correspondence;
import parley.core.Event.Kept;
import parley.core.Event.MessageSaid;
import parley.core.Event.PrivateSaid;
import parley.core.HistoryQuery;
import parley.core.HistoryQuery.End;
import parley.core.KeptKind;
import parley.core.Letter;
import parley.core.Letterbox;
import parley.core.Names;
import parley.core.Nick;
import parley.core.Origin;
import parley.core.PersonId;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Strand;
import parley.core.Utterance;

/// What every journal must do with what people write to each other.
public abstract class LettersContract {
  private static final Names NAMES = new Names(30, 50);
  private static final RoomName ROOM = Objects.requireNonNull(NAMES.room("den"));
  private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Correspondence ALICE_BOB = new Correspondence("Alice", "Bob");
  private static final Correspondence BOB_ALICE = new Correspondence("Bob", "Alice");
  private static final Correspondence ALICE_CAROL = new Correspondence("Alice", "Carol");
  private static final Correspondence CAROL_ALICE = new Correspondence("Carol", "Alice");

  protected final TestHub hub = new TestHub();
  private long id;

  /// The journal of this test; asked for again after [#reopen], it is opened anew.
  protected abstract Journal journal() throws JournalException;

  /// Ends the journal as a server that stops, where it can be opened again.
  ///
  /// @return whether it can
  protected abstract boolean reopen();

  @Test
  void bothSeeWhatTheyWroteToEachOtherAndNobodyElseDoes() throws JournalException {
    var first = said(ALICE_BOB, "hi");
    var second = said(BOB_ALICE, "hello");
    var other = said(ALICE_CAROL, "psst");
    keep(first, second, other, inRoom(1, "all"));

    assertThat(newest(ALICE_BOB, 10)).containsExactly(first, second);
    assertThat(newest(BOB_ALICE, 10)).containsExactly(first, second);
    assertThat(newest(CAROL_ALICE, 10)).containsExactly(other);
    assertThat(newest(new Correspondence("Bob", "Carol"), 10)).isEmpty();
    assertThat(newest(ROOM, 10)).hasSize(1);
  }

  @Test
  void whatWasSilencedOnlyItsAuthorSees() throws JournalException {
    var heard = said(ALICE_BOB, "hi");
    var silenced = letter(ALICE_BOB, new Utterance(Speech.MESSAGE, "hey"), false);
    keep(heard, silenced);

    assertThat(newest(ALICE_BOB, 10)).containsExactly(heard, silenced);
    assertThat(newest(BOB_ALICE, 10)).containsExactly(heard);
    assertThat(newest(new Letterbox("Alice"), 10)).containsExactly(silenced);
    assertThat(newest(new Letterbox("Bob"), 10)).containsExactly(heard);
  }

  @Test
  void theLetterboxHasTheLatestOfEachCorrespondence() throws JournalException {
    var toBob = said(ALICE_BOB, "1");
    var fromCarol = said(CAROL_ALICE, "2");
    var fromBob = said(BOB_ALICE, "3");
    var toOneself = said(new Correspondence("Alice", "Alice"), "4");
    var reaction =
        letter(ALICE_CAROL, new Utterance(Speech.TAGS, "", Map.of("+draft/react", "!")), true);
    keep(toBob, fromCarol, fromBob, toOneself, reaction);
    var box = new Letterbox("Alice");

    assertThat(newest(box, 10)).containsExactly(fromCarol, fromBob, toOneself);
    assertThat(newest(box, 2)).containsExactly(fromBob, toOneself);
    assertThat(read(new HistoryQuery(box, 0, toOneself.id(), End.OLDEST, KeptKind.WORDS, 1)))
        .containsExactly(fromCarol);
    // What came later is its latest: the one before it is not.
    assertThat(read(new HistoryQuery(box, 0, fromBob.id(), End.NEWEST, KeptKind.WORDS, 5)))
        .containsExactly(fromCarol);
    assertThat(
            read(
                new HistoryQuery(
                    box, fromCarol.id(), toOneself.id(), End.NEWEST, KeptKind.WORDS, 5)))
        .containsExactly(fromBob);
    assertThat(newest(new Letterbox("Bob"), 10)).containsExactly(fromBob);
    assertThat(newest(new Letterbox("Dave"), 10)).isEmpty();
  }

  @Test
  void whatIsTakenBackIsGone() throws JournalException {
    var first = said(ALICE_BOB, "oops");
    var second = said(ALICE_BOB, "fine");
    keep(first, second);
    var redaction =
        new Letter.Redacted(
            ALICE_BOB,
            PersonId.FORMER,
            origin("Alice"),
            nick("Bob"),
            second.id(),
            "wrong window",
            true,
            stamp());
    keep(redaction);

    assertThat(newest(BOB_ALICE, 10)).containsExactly(first);
    assertThat(newest(new Letterbox("Bob"), 10)).containsExactly(first);
    assertThat(read(HistoryQuery.newest(BOB_ALICE, KeptKind.ALL, 10)))
        .containsExactly(first, redaction);
  }

  @Test
  void allOfItOutlivesTheServer() throws JournalException {
    keepAcrossARestart();
  }

  /// Two letters, of which one has `Zoë` in it, and two messages in a room.
  protected final void keepAcrossARestart() throws JournalException {
    var tags = Map.of("+reply", "abc", "multiline", "1 2");
    var letter = letter(ALICE_BOB, new Utterance(Speech.NOTICE, "Zoë\nand more", tags), true);
    var message = inRoom(1, "all");
    keep(letter, message);
    if (reopen()) {
      assertThat(journal().recover().lastId()).isEqualTo(message.id());
      assertThat(newest(BOB_ALICE, 10)).containsExactly(letter);
      var later = said(BOB_ALICE, "later");
      keep(later, inRoom(2, "all of you"));
      assertThat(newest(ALICE_BOB, 1)).containsExactly(later);
    }
  }

  @Test
  void aGroupIsKeptWholeOrNotAtAll() throws JournalException {
    keep(said(ALICE_BOB, "1"));
    var fate = new Fate();
    journal().append(List.<Kept>of(said(ALICE_BOB, "2"), inRoom(7, "too far")), fate);
    hub.await(fate::isTold);
    assertThat(fate.isKept()).isFalse();

    assertThat(newest(ALICE_BOB, 10)).hasSize(1);
    keep(said(ALICE_BOB, "3"), inRoom(1, "first"));
    assertThat(newest(ALICE_BOB, 10)).hasSize(2);
  }

  /// Whatever is asked, a journal answers as [HistoryQuery#of] does of all that there is.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPartIsWhatItShouldBe(long seed) throws JournalException {
    var random = new SplittableRandom(seed);
    var people = List.of("Alice", "Bob", "Carol");
    var speeches = List.of(Speech.values());
    var all = new ArrayList<Kept>();
    for (int i = 0; i < 200; i++) {
      var between =
          new Correspondence(people.get(random.nextInt(3)), people.get(random.nextInt(3)));
      var speech = speeches.get(random.nextInt(speeches.size()));
      var text = speech == Speech.TAGS ? "" : "text " + i;
      all.add(letter(between, new Utterance(speech, text), random.nextInt(5) > 0));
    }
    keep(all.toArray(Kept[]::new));

    for (int i = 0; i < 200; i++) {
      var own = people.get(random.nextInt(3));
      Strand strand =
          random.nextBoolean()
              ? new Letterbox(own)
              : new Correspondence(own, people.get(random.nextInt(3)));
      long after = all.get(random.nextInt(200)).id() - random.nextInt(2);
      long before = all.get(random.nextInt(200)).id() + random.nextInt(2);
      var kinds = random.nextBoolean() ? KeptKind.ALL : Set.of(KeptKind.MESSAGE, KeptKind.TAGS);
      var end = random.nextBoolean() ? End.NEWEST : End.OLDEST;
      var query = new HistoryQuery(strand, after, before, end, kinds, 1 + random.nextInt(20));
      assertThat(read(query)).as("seed %d, %s", seed, query).isEqualTo(query.of(all));
    }
  }

  private void keep(Kept... events) throws JournalException {
    var fate = new Fate();
    journal().append(List.of(events), fate);
    hub.await(fate::isTold);
    assertThat(fate.isKept()).isTrue();
  }

  private List<Kept> newest(Strand strand, int limit) throws JournalException {
    return read(HistoryQuery.newest(strand, KeptKind.WORDS, limit));
  }

  private List<Kept> read(HistoryQuery query) throws JournalException {
    var reading = new Reading();
    journal().read(query, reading);
    hub.await(reading::isTold);
    return reading.events();
  }

  private Letter.Said said(Correspondence between, String text) {
    return letter(between, new Utterance(Speech.MESSAGE, text), true);
  }

  private Letter.Said letter(Correspondence between, Utterance said, boolean heard) {
    return new Letter.Said(
        new PrivateSaid(
            PersonId.FORMER,
            origin(between.own()),
            PersonId.FORMER,
            nick(between.other()),
            said,
            heard,
            stamp()),
        between.own(),
        between.other());
  }

  private MessageSaid inRoom(long sequence, String text) {
    var said = new Utterance(Speech.MESSAGE, text);
    return new MessageSaid(ROOM, sequence, null, origin("Alice"), said, stamp());
  }

  private Stamp stamp() {
    id++;
    return new Stamp(BEGIN.plusMillis(id), id);
  }

  private static Origin origin(String account) {
    return new Origin(nick(account + "_"), "user", "host", account, false);
  }

  private static Nick nick(String name) {
    return Objects.requireNonNull(NAMES.nick(name));
  }
}
