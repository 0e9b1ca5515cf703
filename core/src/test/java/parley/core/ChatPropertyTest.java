package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of any sequence of commands.
class ChatPropertyTest {
  private static final List<String> NICKS = List.of("Alice", "alice", "Bob", "Zoë", "carol");
  private static final List<String> ROOMS = List.of("lobby", "java", "Java", "a", "b", "c", "é");

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 40), new Random().longs(5));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void replayingWhatWasKeptGivesTheLiveState(long seed) {
    var scene = random(seed, 400);
    var replayed = new Chat(Scene.RULES);
    for (Event event : scene.events) {
      if (event instanceof Event.Kept kept) {
        replayed.evolve(kept);
      }
    }

    assertThat(replayed.kernel()).as("seed %d", seed).isEqualTo(scene.chat.kernel());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takingBackWhatWasKeptGivesTheStateBeforeIt(long seed) {
    var scene = random(seed, 200);
    var before = scene.chat.kernel();
    int from = scene.events.size();
    continueAtRandom(scene, new Random(seed + 1), 100);
    var after = scene.events.subList(from, scene.events.size());
    for (Event event : after.reversed()) {
      if (event instanceof Event.Kept kept) {
        scene.chat.revert(kept);
      }
    }

    assertThat(scene.chat.kernel()).as("seed %d", seed).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRoomIsFoundByItsNameAndNoOther(long seed) {
    var scene = random(seed, 400);

    for (String name : ROOMS) {
      var room = scene.chat.room(Scene.room(name));
      assertThat(room == null || room.name().equals(Scene.room(name))).as("seed %d", seed).isTrue();
    }
    assertThat(scene.chat.rooms())
        .as("seed %d", seed)
        .allSatisfy(room -> assertThat(scene.chat.room(room.name())).isSameAs(room))
        .allSatisfy(room -> assertThat(scene.chat.lookalike(room.name(), room)).isNull());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void peopleRoomsAndSessionsAgree(long seed) {
    var scene = random(seed, 400);

    for (Person person : scene.chat.persons()) {
      assertThat(scene.chat.person(person.nick())).as("seed %d", seed).isSameAs(person);
      assertThat(person.sessions()).as("seed %d", seed).isNotEmpty();
      for (Room room : person.rooms()) {
        assertThat(room.member(person.id())).as("seed %d", seed).isNotNull();
        assertThat(scene.chat.room(room.name())).as("seed %d", seed).isSameAs(room);
      }
    }
    for (Room room : scene.chat.rooms()) {
      assertThat(room.members())
          .as("seed %d", seed)
          .allSatisfy(member -> assertThat(member.person().rooms()).contains(room));
      assertThat(room.isForgettable()).as("seed %d", seed).isFalse();
    }
  }

  private static Scene random(long seed, int steps) {
    var scene = new Scene();
    continueAtRandom(scene, new Random(seed), steps);
    return scene;
  }

  private static void continueAtRandom(Scene scene, Random random, int steps) {
    for (int i = 0; i < steps; i++) {
      scene.when(command(random));
      if (random.nextInt(10) == 0) {
        scene.kept().after(random.nextInt(3) * 300L);
      }
    }
  }

  private static Command command(Random random) {
    var session = new SessionId(random.nextInt(6));
    var nick = Scene.nick(NICKS.get(random.nextInt(NICKS.size())));
    var room = Scene.room(ROOMS.get(random.nextInt(ROOMS.size())));
    return switch (random.nextInt(24)) {
      case 0 -> new Command.Arrive(session, nick, new Identity("u", "h", "r"));
      case 1 -> new Command.Attach(session, nick, new Identity("u", "h", "r"), "account");
      case 2 -> new Command.Watch(session, room, "192.0.2.9");
      case 3 -> new Command.Rename(session, nick);
      case 4, 5 -> new Command.JoinRoom(session, room);
      case 6 -> new Command.LeaveRoom(session, room, "");
      case 7 ->
          new Command.SetTopic(session, room, random.nextBoolean() ? "" : "t" + random.nextInt(9));
      case 8 -> new Command.EndSession(session, "");
      case 9 -> new Command.Tell(session, nick, Speech.MESSAGE, "psst");
      case 11, 12 -> new Command.ChangeRoom(session, room, changes(random, nick));
      case 13 -> new Command.Kick(session, room, nick, "");
      case 14 -> new Command.Invite(session, room, nick);
      case 15 ->
          new Command.TellRole(session, room, Role.OPERATOR, new Utterance(Speech.MESSAGE, "help"));
      case 16 -> new Command.ChangeAccount(session, random.nextBoolean() ? null : "account");
      case 17 ->
          new Command.Hint(
              session, room, new Utterance(Speech.TAGS, "", Map.of("+typing", "done")));
      case 18, 19 ->
          new Command.RenameRoom(
              session, room, Scene.room(ROOMS.get(random.nextInt(ROOMS.size()))), "");
      case 20 -> new Command.Describe(session, key(random), value(random));
      case 21 -> new Command.DescribeRoom(session, room, key(random), value(random), false);
      case 10 -> new Command.SetAway(session, random.nextBoolean() ? null : "gone");
      default -> new Command.Say(session, room, Speech.MESSAGE, "m" + random.nextInt(99));
    };
  }

  private static MetadataKey key(Random random) {
    return new MetadataKey("key" + random.nextInt(3));
  }

  private static @Nullable String value(Random random) {
    return random.nextInt(3) == 0 ? null : "v" + random.nextInt(9);
  }

  /// Changes of settings and roles, of all kinds.
  private static List<RoomChange> changes(Random random, Nick nick) {
    var roles = List.of(Role.OPERATOR, Role.HALF_OPERATOR, Role.VOICED);
    boolean on = random.nextInt(3) > 0;
    return random.nextInt(4) == 0
        ? List.of(new RoomChange.OfRole(nick, roles.get(random.nextInt(3)), on))
        : List.of(AnySettings.change(random), AnySettings.change(random));
  }
}
