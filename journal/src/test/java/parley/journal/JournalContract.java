package parley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.core.Event.Kept;
import parley.core.Event.MessageRedacted;
import parley.core.Event.MessageSaid;
import parley.core.Event.RoomRenamed;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.RoomName;
import parley.core.Stamp;

/// What every journal must do, whatever it keeps things in.
public abstract class JournalContract {
  private static final RoomName LOBBY = Talk.rooms().getFirst();

  protected final TestHub hub = new TestHub();
  private @Nullable Journal opened;

  /// A journal in which nothing is yet, with room for some thousand events.
  protected abstract Journal open();

  /// Seeds that were always asked, and one that never was.
  public static LongStream seeds() {
    return LongStream.of(1, 2, 3, 99, System.nanoTime());
  }

  @BeforeEach
  final void begin() throws JournalException {
    opened = open();
    assertThat(opened.recover()).isEqualTo(Recovered.NOTHING);
  }

  @AfterEach
  final void end() {
    journal().close();
  }

  protected final Journal journal() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void anUnknownRoomHasNoHistory() {
    assertThat(read(LOBBY, Long.MAX_VALUE, 10)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasAppendedIsReadBackInOrder(long seed) {
    var talk = new Talk(seed);
    var said = new ArrayList<Kept>();
    for (int size : new int[] {1, 3, 16, 17, 100, 1}) {
      var events = talk.next(size);
      append(events);
      said.addAll(events);
    }
    assertHistory(said, seed);
  }

  @Test
  void severalAppendsMayBeUnderWay() {
    var talk = new Talk(5);
    var said = new ArrayList<Kept>();
    var fates = new ArrayList<Fate>();
    for (int i = 0; i < 50; i++) {
      var events = talk.next(1 + i % 3);
      var fate = new Fate();
      journal().append(events, fate);
      said.addAll(events);
      fates.add(fate);
    }
    hub.await(() -> fates.stream().allMatch(Fate::isTold));
    assertThat(fates).allMatch(Fate::isKept);
    assertHistory(said, 5);
  }

  @Test
  void aPartIsTheNewestBeforeThat() {
    var said = onlyIn(LOBBY, new Talk(6).next(200));
    append(said);
    assertThat(sequences(read(LOBBY, Long.MAX_VALUE, 3)))
        .containsExactly(said.size() - 2L, said.size() - 1L, (long) said.size());
    assertThat(sequences(read(LOBBY, said.get(4).id(), 2))).containsExactly(3L, 4L);
    assertThat(sequences(read(LOBBY, said.get(2).id(), 10))).containsExactly(1L, 2L);
    assertThat(read(LOBBY, said.getFirst().id(), 10)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anySpanOfIdsFromEitherEndIsWhatWasSaidThen(long seed) {
    var random = new SplittableRandom(seed);
    var said = new Talk(seed).next(300);
    append(said);
    long first = said.getFirst().id();
    long last = said.getLast().id();
    for (int i = 0; i < 200; i++) {
      var query =
          new HistoryQuery(
              Talk.rooms().get(random.nextInt(Talk.rooms().size())),
              anyId(random, said, first, last),
              anyId(random, said, first, last),
              random.nextBoolean() ? HistoryQuery.End.NEWEST : HistoryQuery.End.OLDEST,
              random.nextBoolean() ? KeptKind.ALL : KeptKind.WORDS,
              1 + random.nextInt(20));
      var reading = new Reading();
      journal().read(query, reading);
      hub.await(reading::isTold);
      assertThat(reading.events())
          .as("seed %d, %s", seed, query)
          .isEqualTo(query.of(said).stream().map(Talk::readBack).toList());
    }
  }

  @Test
  void whatWasTakenBackIsNotReadBackAndAllElseIs() {
    var talk = new Talk(13).next(100);
    append(talk.subList(0, 60));
    var said =
        talk.stream()
            .filter(event -> event instanceof MessageSaid && event.strand().equals(LOBBY))
            .toList();
    // One that is kept already, and one of the same group.
    var early = said.getFirst();
    var late = said.getLast();
    assertThat(talk.indexOf(early)).isLessThan(60);
    assertThat(talk.indexOf(late)).isGreaterThanOrEqualTo(60);
    var inLobby = onlyIn(LOBBY, talk);
    long id = talk.getLast().id();
    var first = redaction(early, inLobby.size() + 1, id + 1);
    var second = redaction(late, inLobby.size() + 2, id + 2);
    var group = new ArrayList<>(talk.subList(60, 100));
    group.addAll(List.of(first, second));
    append(group);

    var left = new ArrayList<>(inLobby);
    left.removeAll(List.of(early, late));
    left.addAll(List.of(first, second));
    assertThat(read(LOBBY, Long.MAX_VALUE, 1000))
        .isEqualTo(left.stream().map(Talk::readBack).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRoomIsFoundByItsPresentNameWithAllThatItHas(long seed) {
    var talk = new Talk(seed).renaming();
    var said = new ArrayList<Kept>();
    var sizes = new ArrayDeque<>(List.of(1, 3, 16, 17, 100, 30, 1));
    // With one seed in a thousand they have found no free name by then.
    while (!sizes.isEmpty() || said.stream().noneMatch(RoomRenamed.class::isInstance)) {
      var events = talk.next(sizes.isEmpty() ? 30 : sizes.remove());
      append(events);
      said.addAll(events);
      assertHistory(said, seed);
    }
  }

  @Test
  void aRoomIsFoundWhetherTheJournalKnowsItsNewNameOrNot() {
    var first = Made.message("old", 1, 1);
    var second = Made.renaming("old", "new", 2, 2);
    append(List.of(first));
    var query = HistoryQuery.newest(Made.room("new"), KeptKind.ALL, 10);
    var asked = query.in(Made.room("new"), Made.room("old"));

    assertThat(read(query)).isEmpty();
    assertThat(read(asked)).containsExactly(first.in(Made.room("new")));
    append(List.of(second));
    assertThat(read(asked))
        .containsExactly(first.in(Made.room("new")), second.in(Made.room("new")));
    append(List.of(Made.message("old", 1, 3)));
    assertThat(read(query)).hasSize(2);
    assertThat(read(HistoryQuery.newest(Made.room("old"), KeptKind.ALL, 10))).hasSize(1);
  }

  @Test
  void aNameThatAnotherRoomHasIsRefused() {
    append(List.of(Made.message("a", 1, 1), Made.message("b", 1, 2)));

    assertRefused(
        List.of(Made.message("a", 2, 3), Made.renaming("a", "b", 3, 4)), "is there already");

    append(List.of(Made.message("a", 2, 3), Made.message("b", 2, 4)));
  }

  @Test
  void aRefusedGroupRenamesNothing() {
    append(List.of(Made.message("a", 1, 1)));

    assertRefused(
        List.of(Made.renaming("a", "b", 2, 2), Made.message("a", 1, 3), Made.message("b", 9, 4)),
        "goes on at");

    append(List.of(Made.message("a", 2, 5), Made.message("b", 1, 6)));
    assertThat(read(Made.room("a"), Long.MAX_VALUE, 9)).hasSize(2);
  }

  private List<Kept> read(HistoryQuery query) {
    var reading = new Reading();
    journal().read(query, reading);
    hub.await(reading::isTold);
    return reading.events();
  }

  private static Kept redaction(Kept message, long sequence, long id) {
    return new MessageRedacted(
        Talk.inRoom(message).room(),
        sequence,
        null,
        message.origin(),
        message.id(),
        "a reason",
        new Stamp(message.at(), id));
  }

  private static long anyId(SplittableRandom random, List<Kept> said, long first, long last) {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> Long.MAX_VALUE;
      case 2 -> random.nextLong(first - 10, last + 10);
      default -> said.get(random.nextInt(said.size())).id();
    };
  }

  @Test
  void answersComeThroughTheExecutorOnly() {
    var fate = new Fate();
    var reading = new Reading();
    journal().append(new Talk(7).next(1), fate);
    journal().read(HistoryQuery.before(LOBBY, Long.MAX_VALUE, 1), reading);
    assertThat(fate.isTold()).isFalse();
    assertThat(reading.isTold()).isFalse();
    hub.await(() -> fate.isTold() && reading.isTold());
  }

  @Test
  void aQuestionSeesWhatWasAppendedBefore() {
    var talk = new Talk(8);
    for (int i = 0; i < 20; i++) {
      var events = talk.next(5);
      var fate = new Fate();
      var reading = new Reading();
      journal().append(events, fate);
      var last = events.getLast();
      journal().read(HistoryQuery.before(last.strand(), Long.MAX_VALUE, 1), reading);
      hub.await(() -> fate.isTold() && reading.isTold());
      assertThat(reading.events()).containsExactly(Talk.readBack(last));
    }
  }

  @Test
  void aGapIsRefusedAndNothingOfItsGroupKept() {
    var talk = new Talk(9);
    append(talk.next(30));
    var before = history();
    var good = talk.next(30);
    var gap = new ArrayList<>(good);
    gap.remove(firstFollowed(good));
    assertRefused(gap, "goes on at");
    assertThat(history()).isEqualTo(before);
    append(good);
  }

  @Test
  void anIdThatDoesNotFollowIsRefused() {
    var talk = new Talk(10);
    var events = talk.next(2);
    append(events);
    assertRefused(List.of(withId(talk.next(1).getFirst(), events.getLast().id())), "id");
  }

  @Test
  void aNewRoomOfARefusedGroupIsStillNew() {
    var events = new Talk(11).next(40);
    var gap = new ArrayList<>(events);
    gap.remove(firstFollowed(events));
    assertRefused(gap, "goes on at");
    append(events);
    assertHistory(events, 11);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readingBesideAppendingSeesNoHoles(long seed) {
    var talk = new Talk(seed);
    var random = new SplittableRandom(seed);
    var fates = new ArrayList<Fate>();
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < 60; i++) {
      var fate = new Fate();
      journal().append(talk.next(1 + random.nextInt(8)), fate);
      fates.add(fate);
      var reading = new Reading();
      var room = Talk.rooms().get(random.nextInt(Talk.rooms().size()));
      journal().read(HistoryQuery.before(room, Long.MAX_VALUE, 1 + random.nextInt(50)), reading);
      readings.add(reading);
    }
    hub.await(() -> readings.stream().allMatch(Reading::isTold));
    hub.await(() -> fates.stream().allMatch(Fate::isKept));
    for (Reading reading : readings) {
      var sequences = sequences(reading.events());
      for (int i = 1; i < sequences.size(); i++) {
        assertThat(sequences.get(i)).as("seed %d", seed).isEqualTo(sequences.get(i - 1) + 1);
      }
    }
  }

  @Test
  void aClosedJournalRefuses() {
    journal().close();
    assertRefused(new Talk(12).next(1), "closed");
    var reading = new Reading();
    journal().read(HistoryQuery.before(LOBBY, Long.MAX_VALUE, 1), reading);
    hub.await(reading::isTold);
    assertThat(reading.failure()).contains("closed");
  }

  private void append(List<Kept> events) {
    var fate = new Fate();
    journal().append(events, fate);
    hub.await(fate::isTold);
    assertThat(fate.failure()).isNull();
  }

  /// Appends what must not be kept.
  protected void assertRefused(List<Kept> events, String reason) {
    var fate = new Fate();
    journal().append(events, fate);
    hub.await(fate::isTold);
    assertThat(fate.failure()).isNotNull().contains(reason);
  }

  private List<Kept> read(RoomName room, long before, int limit) {
    return read(HistoryQuery.before(room, before, limit));
  }

  private Map<RoomName, List<Kept>> history() {
    return Talk.rooms().stream()
        .collect(Collectors.toMap(room -> room, room -> read(room, Long.MAX_VALUE, 1000)));
  }

  private void assertHistory(List<Kept> said, long seed) {
    for (RoomName room : Talk.rooms()) {
      assertThat(read(room, Long.MAX_VALUE, 1000))
          .as("seed %d", seed)
          .isEqualTo(onlyIn(room, Talk.asNamedNow(said)).stream().map(Talk::readBack).toList());
    }
  }

  private static Kept withId(Kept event, long id) {
    var inRoom = Talk.inRoom(event);
    return Made.message(inRoom.room().text(), inRoom.sequence(), id);
  }

  private static List<Kept> onlyIn(RoomName room, List<Kept> events) {
    return events.stream().filter(event -> event.strand().equals(room)).toList();
  }

  private static List<Long> sequences(List<Kept> events) {
    return events.stream().map(event -> Talk.inRoom(event).sequence()).toList();
  }

  /// The place of the first event after which its room goes on.
  private static int firstFollowed(List<Kept> events) {
    for (int i = 0; i < events.size(); i++) {
      if (onlyIn(Talk.inRoom(events.get(i)).room(), events.subList(i, events.size())).size() > 1) {
        return i;
      }
    }
    throw new AssertionError("no room goes on");
  }
}
