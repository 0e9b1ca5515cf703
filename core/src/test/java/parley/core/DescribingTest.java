package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.arrive;
import static parley.core.Scene.join;
import static parley.core.Scene.nick;
import static parley.core.Scene.room;
import static parley.core.Scene.session;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.core.Event.PersonDescribed;
import parley.core.Event.RoomDescribed;

/// What is said of persons and rooms, and what is kept with accounts.
class DescribingTest {
  private static final MetadataBounds BOUNDS = new MetadataBounds(2, 10, 5, 5, 100_000);

  private final Scene scene = scene(BOUNDS);

  private static Scene scene(MetadataBounds bounds) {
    var usual = Scene.RULES;
    return new Scene(
        new Rules(
            usual.names(),
            usual.lobby(),
            usual.roomsPerPerson(),
            usual.roomsMax(),
            usual.textMax(),
            usual.bounds(),
            usual.personBounds(),
            bounds,
            usual.keepsLetters()));
  }

  private static Command describe(int session, String key, @Nullable String value) {
    return new Command.Describe(session(session), new MetadataKey(key), value);
  }

  private static Command describeRoom(
      int session, String room, String key, @Nullable String value) {
    return new Command.DescribeRoom(
        session(session), room(room), new MetadataKey(key), value, false);
  }

  private static Command logIn(int session, @Nullable String account) {
    return new Command.ChangeAccount(session(session), account);
  }

  private static Metadata metadata(Map<String, String> values) {
    var map = new TreeMap<MetadataKey, String>();
    values.forEach((key, value) -> map.put(new MetadataKey(key), value));
    return new Metadata(map);
  }

  @Test
  void aPersonSaysSomethingOfThemselvesAndTakesItBack() {
    scene.given(arrive(1, "Alice")).when(describe(1, "color", "red"));
    assertThat(scene.happened(PersonDescribed.class).fromAccount()).isFalse();
    assertThat(scene.person("Alice").metadata()).isEqualTo(metadata(Map.of("color", "red")));

    scene.when(describe(1, "color", "red")).nothingHappened();
    scene.when(describe(1, "color", null)).happened(PersonDescribed.class);
    assertThat(scene.person("Alice").metadata()).isSameAs(Metadata.NONE);
    scene.when(describe(1, "color", null)).nothingHappened();
  }

  @Test
  void whoHasNoNameIsNobodyToSpeakOf() {
    scene.when(describe(1, "color", "red")).refused(Refusal.NOT_NAMED);
  }

  @Test
  void keysAndValuesAreBounded() {
    scene.given(arrive(1, "Alice"), describe(1, "a", "1"), describe(1, "b", "2"));
    scene.when(describe(1, "c", "3")).refused(Refusal.LIST_FULL);
    scene.when(describe(1, "b", "4")).happened(PersonDescribed.class);
    scene.when(describe(1, "b", "12345678901")).refused(Refusal.TEXT_TOO_LONG);
    scene.when(describe(1, "b", "1\n2")).refused(Refusal.TEXT_FORBIDDEN);
    scene.when(describe(1, "b", "")).refused(Refusal.TEXT_FORBIDDEN);
  }

  @Test
  void allOfItTogetherIsBounded() {
    var small = scene(new MetadataBounds(20, 10, 5, 5, 400));
    small.given(arrive(1, "Alice"), arrive(2, "Bob"), describe(1, "a", "1"));
    small.given(describe(2, "a", "1")).when(describe(2, "b", "1")).refused(Refusal.LIST_FULL);
    small.given(new Command.EndSession(session(1), ""));
    small.when(describe(2, "b", "1")).happened(PersonDescribed.class);
  }

  @Test
  void operatorsOfARoomSayWhatItIs() {
    scene.given(arrive(1, "Alice"), arrive(2, "Bob"), join(1, "r"), join(2, "r"));
    scene.when(describeRoom(1, "r", "color", "red"));
    var described = scene.happened(RoomDescribed.class);
    assertThat(described.sequence()).isEqualTo(1);
    assertThat(scene.existing("r").metadata()).isEqualTo(metadata(Map.of("color", "red")));
    assertThat(scene.existing("r").describedBy()).isEqualTo(described.id());

    scene.when(describeRoom(2, "r", "color", "blue")).refused(Refusal.ROLE_TOO_LOW);
    scene.given(arrive(3, "Carol"));
    scene.when(describeRoom(3, "r", "color", "blue")).refused(Refusal.NOT_A_MEMBER);
    scene.when(describeRoom(3, "none", "color", "blue")).refused(Refusal.NO_SUCH_ROOM);
    scene.when(
        new Command.DescribeRoom(session(3), room("r"), new MetadataKey("color"), null, true));
    assertThat(scene.happened(RoomDescribed.class).before()).isEqualTo("red");
  }

  @Test
  void whatIsKeptWithAnAccountIsGivenBack() {
    scene.given(arrive(1, "Alice"), describe(1, "color", "red"));
    scene.chat.descriptions().know("alice", metadata(Map.of("color", "blue", "x", "y", "z", "z")));
    scene.given(logIn(1, "alice"));

    assertThat(scene.person("Alice").metadata())
        .as("what they said themselves counts, and the bound")
        .isEqualTo(metadata(Map.of("color", "red", "x", "y")));
    assertThat(scene.events.getLast())
        .isInstanceOfSatisfying(
            PersonDescribed.class,
            described -> {
              assertThat(described.fromAccount()).isTrue();
              assertThat(described.origin().account()).isEqualTo("alice");
            });
  }

  @Test
  void whoComesLoggedInHasItAtOnce() {
    scene.chat.descriptions().know("alice", metadata(Map.of("color", "blue")));
    scene.given(
        new Command.Arrive(session(1), nick("Alice"), new Identity("u", "h", "r"), "alice"));
    assertThat(scene.person("Alice").metadata()).isEqualTo(metadata(Map.of("color", "blue")));

    scene.given(describe(1, "color", null));
    scene.given(
        new Command.Arrive(session(2), nick("Alice2"), new Identity("u", "h", "r"), "alice"));
    assertThat(scene.person("Alice2").metadata().isEmpty()).isTrue();
  }

  @Test
  void peopleOfOneAccountHaveItTogether() {
    var who = new Identity("u", "h", "r");
    scene.given(
        new Command.Arrive(session(1), nick("Alice"), who, "alice"),
        new Command.Arrive(session(2), nick("Alice2"), who, "alice"),
        arrive(3, "Bob"),
        describe(1, "color", "blue"));
    assertThat(scene.person("Alice").metadata()).isEqualTo(metadata(Map.of("color", "blue")));
    assertThat(scene.person("Alice2").metadata()).isEqualTo(metadata(Map.of("color", "blue")));
    assertThat(scene.person("Bob").metadata().isEmpty()).isTrue();
    assertThat(scene.events.subList(scene.events.size() - 2, scene.events.size()))
        .extracting(event -> ((PersonDescribed) event).fromAccount())
        .containsExactly(false, true);
  }

  @Test
  void keysAreWrittenInOneWay() {
    assertThat(MetadataKey.of("znc.in/a_b-1")).isNotNull();
    assertThat(MetadataKey.of("")).isNull();
    assertThat(MetadataKey.of("Color")).isNull();
    assertThat(MetadataKey.of("a:b")).isNull();
    assertThat(MetadataKey.of("a b")).isNull();
    assertThat(MetadataKey.of("é")).isNull();
    assertThat(MetadataKey.of("x".repeat(65))).isNull();
  }
}
