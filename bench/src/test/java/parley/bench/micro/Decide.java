package parley.bench.micro;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import parley.core.BanMask;
import parley.core.Command;
import parley.core.Decision;
import parley.core.Event;
import parley.core.RoomChange;
import parley.core.RoomList;
import parley.core.RoomName;
import parley.core.SessionId;
import parley.core.Speech;

/// One command, from asking to the changed chat, among a thousand people.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Decide {
  private static final int PEOPLE = 1000;
  private static final int BANS = 100;

  private final Crowd crowd = new Crowd(PEOPLE);
  private final SessionId speaker = new SessionId(7);
  private final RoomName elsewhere = Crowd.room("elsewhere");
  private final Command.Say say =
      new Command.Say(speaker, crowd.lobby, Speech.MESSAGE, "Hello, everyone.");
  private final Command.Say unheard =
      new Command.Say(speaker, elsewhere, Speech.MESSAGE, "Hello, nobody.");

  private final RoomName guarded = guarded();
  private final Command.Say watched =
      new Command.Say(speaker, guarded, Speech.MESSAGE, "Hello, everyone.");

  /// A room from which as many are banned as can be, none of whom is the speaker.
  private RoomName guarded() {
    var room = Crowd.room("guarded");
    var keeper = new SessionId(1);
    crowd.carryOut(new Command.JoinRoom(keeper, room));
    for (int i = 0; i < BANS; i++) {
      var text = i % 2 == 0 ? "*!*@192.0.2." + i : "troll" + i + "!*@*.example.org";
      var ban =
          new RoomChange.Listing(RoomList.BAN, Objects.requireNonNull(BanMask.parse(text)), true);
      crowd.carryOut(new Command.ChangeRoom(keeper, room, List.of(ban)));
    }
    crowd.carryOut(new Command.JoinRoom(speaker, room));
    return room;
  }

  /// The same where many are banned.
  @Benchmark
  public Event sayAmongBans() {
    return crowd.carryOut(watched);
  }

  /// Something is said and kept in the room's order.
  @Benchmark
  public Event say() {
    return crowd.carryOut(say);
  }

  /// A room is opened and closed again.
  @Benchmark
  public Event joinAndLeave() {
    crowd.carryOut(new Command.JoinRoom(speaker, elsewhere));
    return crowd.carryOut(new Command.LeaveRoom(speaker, elsewhere, ""));
  }

  /// Something is said where one is not.
  @Benchmark
  public Decision refusal() {
    return crowd.decide(unheard);
  }
}
