package parley.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.core.BanMask;
import parley.core.CaseMapping;
import parley.core.Chat;
import parley.core.Command;
import parley.core.Correspondence;
import parley.core.Decider;
import parley.core.Decision;
import parley.core.Event;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.Event.MessageRedacted;
import parley.core.Event.MessageSaid;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomDescribed;
import parley.core.Event.RoomRenamed;
import parley.core.Event.TopicChanged;
import parley.core.Identity;
import parley.core.Letter;
import parley.core.Letterbox;
import parley.core.MetadataKey;
import parley.core.Names;
import parley.core.PersonId;
import parley.core.RoomChange;
import parley.core.RoomFlag;
import parley.core.RoomList;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.SessionId;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Strand;
import parley.core.Utterance;

/// A few people in a few rooms who say this and that, all of it following from a seed. They live in
/// a real chat, so that what the journal brings back can be compared with it.
public final class Talk {
  private static final Names NAMES = new Names(32, 64);
  private static final List<RoomName> ROOMS =
      List.of(
          CaseMapping.PRECIS.storedRoom("lobby"),
          CaseMapping.PRECIS.storedRoom("Café"),
          CaseMapping.PRECIS.storedRoom("#'\"--"),
          CaseMapping.PRECIS.storedRoom("一会"),
          CaseMapping.PRECIS.storedRoom("r%41?x"));
  private static final List<RoomName> NAMED =
      Stream.concat(
              ROOMS.stream(), Stream.of("spare", "Réserve").map(CaseMapping.PRECIS::storedRoom))
          .toList();
  private static final List<String> NICKS = List.of("Alice", "bob", "Zoë", "[x]");
  private static final List<String> TEXTS =
      List.of(
          "hi", "It's 5 o'clock; \"really\"", "grüße 👋🏽", " two  blanks ", "\u0002bold\u0002");

  private static final List<Speech> SPEECHES = List.of(Speech.values());

  private final SplittableRandom random;
  private final Chat chat;
  private final Decider decider = new Decider(new Rules(NAMES, ROOMS.getFirst(), 10, 100, 8192));
  private final List<Kept> atFirst = new ArrayList<>();
  private final List<Letter.Said> letters = new ArrayList<>();
  private boolean renames;
  private boolean writes;
  private long now = 1_800_000_000_000L;
  private long id;

  /// Begins with nobody here and nothing known.
  public Talk(long seed) {
    this(seed, Recovered.NOTHING);
  }

  /// Begins where an earlier run ended.
  public Talk(long seed, Recovered recovered) {
    random = new SplittableRandom(seed);
    chat = restored(recovered);
    id = recovered.lastId();
    for (int i = 0; i < NICKS.size(); i++) {
      var nick = CaseMapping.PRECIS.storedNick(NICKS.get(i));
      var who = new Identity("user" + i, "192.0.2." + i, "");
      perform(new Command.Arrive(new SessionId(i), nick, who, i == 0 ? null : account(i)));
      for (RoomName room : ROOMS) {
        // Where nobody is any more who knows the key, the room begins anew.
        atFirst.addAll(perform(new Command.JoinRoom(new SessionId(i), room)));
      }
    }
  }

  /// From now on they rename their rooms, too, also twice within what is written together.
  public Talk renaming() {
    renames = true;
    return this;
  }

  /// From now on they write to each other, too, which is kept of those who have accounts, and take
  /// that back at times.
  public Talk writing() {
    writes = true;
    return this;
  }

  /// A chat as a server would have it that starts with this.
  public static Chat restored(Recovered recovered) {
    var chat = new Chat();
    for (var room : recovered.rooms()) {
      chat.restore(room.name(), room.opened(), room.sequence(), room.topic());
      if (room.settings() != null) {
        chat.restore(room.name(), room.settings(), Instant.EPOCH);
      }
      chat.descriptions().restore(chat.room(room.name()), room.metadata());
    }
    return chat;
  }

  /// What the rooms in which they talk are ever called.
  public static List<RoomName> rooms() {
    return NAMED;
  }

  /// What those of them who have accounts write to each other, as each of them sees it.
  public static List<Strand> correspondences() {
    return IntStream.range(1, NICKS.size())
        .mapToObj(Talk::account)
        .flatMap(
            own ->
                Stream.concat(
                    Stream.<Strand>of(new Letterbox(own)),
                    IntStream.range(1, NICKS.size())
                        .mapToObj(other -> new Correspondence(own, account(other)))))
        .toList();
  }

  private static String account(int number) {
    return "account" + number;
  }

  /// The same events in rooms that are called as they are after all of them.
  public static List<Kept> asNamedNow(List<Kept> events) {
    var named = new ArrayList<Kept>();
    for (Kept event : events) {
      named.add(event);
      if (event instanceof RoomRenamed(var from, _, _, _, var name, _)) {
        named.replaceAll(each -> each.strand().equals(from) ? each.in(name.to()) : each);
      }
    }
    return named;
  }

  /// The chat as it stands.
  public Chat chat() {
    return chat;
  }

  /// The next so many kept events, already applied to the chat.
  public List<Kept> next(int count) {
    var kept = new ArrayList<>(atFirst);
    atFirst.clear();
    while (kept.size() < count) {
      boolean moves = random.nextInt(15) == 0;
      kept.addAll(moves ? goAbout(ROOMS.get(random.nextInt(ROOMS.size()))) : perform(anything()));
    }
    return List.copyOf(kept);
  }

  /// Takes back events that the journal refused: the latest refused first.
  public void takeBack(List<Kept> events) {
    events.reversed().forEach(chat::revert);
    letters.removeAll(events);
  }

  /// An event as a journal gives it back.
  public static Kept readBack(Kept event) {
    return event instanceof Letter letter ? readBack(letter) : readBack(inRoom(event));
  }

  private static Letter readBack(Letter event) {
    return switch (event) {
      case Letter.Said(var said, var from, var to) ->
          new Letter.Said(
              new Event.PrivateSaid(
                  PersonId.FORMER,
                  said.origin(),
                  PersonId.FORMER,
                  said.toNick(),
                  said.said(),
                  said.heard(),
                  said.stamp()),
              from,
              to);
      case Letter.Redacted redacted ->
          new Letter.Redacted(
              redacted.strand(),
              PersonId.FORMER,
              redacted.origin(),
              redacted.toNick(),
              redacted.message(),
              redacted.reason(),
              redacted.heard(),
              redacted.stamp());
    };
  }

  private static KeptInRoom readBack(KeptInRoom event) {
    return switch (event) {
      case MessageSaid said ->
          new MessageSaid(
              said.room(), said.sequence(), null, said.origin(), said.said(), said.stamp());
      case MessageRedacted redacted ->
          new MessageRedacted(
              redacted.room(),
              redacted.sequence(),
              null,
              redacted.origin(),
              redacted.message(),
              redacted.reason(),
              redacted.stamp());
      case TopicChanged changed ->
          new TopicChanged(
              changed.room(),
              changed.sequence(),
              null,
              changed.origin(),
              changed.topic(),
              null,
              changed.stamp());
      case RoomChanged changed ->
          new RoomChanged(
              changed.room(),
              changed.sequence(),
              null,
              changed.origin(),
              changed.changesReadBack(),
              null,
              changed.after(),
              changed.stamp());
      case RoomRenamed renamed -> readBack(renamed);
      case RoomDescribed described -> readBack(described);
    };
  }

  private static KeptInRoom readBack(RoomDescribed described) {
    return new RoomDescribed(
        described.room(),
        described.sequence(),
        null,
        described.origin(),
        described.key(),
        described.value(),
        null,
        described.stamp());
  }

  private static KeptInRoom readBack(RoomRenamed renamed) {
    return new RoomRenamed(
        renamed.room(),
        renamed.sequence(),
        null,
        renamed.origin(),
        renamed.name(),
        renamed.stamp());
  }

  private Command anything() {
    var session = new SessionId(random.nextInt(NICKS.size()));
    var room = renames ? anyName() : ROOMS.get(random.nextInt(ROOMS.size()));
    if (renames && random.nextInt(5) == 0) {
      // Long enough for former names to be free again.
      now += random.nextInt(3) == 0 ? 700_000 : 0;
      return new Command.RenameRoom(
          new SessionId(0), room, anyName(), random.nextBoolean() ? "" : "so be it");
    }
    var text = TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
    if (writes && random.nextInt(4) == 0) {
      return anythingPrivate(session, text);
    }
    return switch (random.nextInt(10)) {
      case 0 -> new Command.SetTopic(session, room, random.nextInt(3) == 0 ? "" : text);
      case 1 -> new Command.ChangeRoom(session, room, List.of(change()));
      case 2 ->
          new Command.Rename(session, CaseMapping.PRECIS.storedNick("nick" + random.nextInt(20)));
      case 3 ->
          new Command.DescribeRoom(
              session,
              room,
              new MetadataKey("key" + random.nextInt(3)),
              random.nextInt(3) == 0 ? null : text,
              random.nextBoolean());
      default -> {
        var speech = SPEECHES.get(random.nextInt(SPEECHES.size()));
        yield new Command.Say(session, room, new Utterance(speech, text, tags()));
      }
    };
  }

  private Command anythingPrivate(SessionId session, String text) {
    var other = chat.session(new SessionId(random.nextInt(NICKS.size())));
    var to = Objects.requireNonNull(Objects.requireNonNull(other).person()).nick();
    if (!letters.isEmpty() && random.nextInt(5) == 0) {
      var letter = letters.get(random.nextInt(letters.size()));
      return new Command.RedactLetter(session, letter, to, random.nextBoolean() ? "" : text);
    }
    var speech = SPEECHES.get(random.nextInt(SPEECHES.size()));
    return new Command.Tell(session, to, new Utterance(speech, text, tags()));
  }

  private RoomName anyName() {
    return NAMED.get(random.nextInt(NAMED.size()));
  }

  private Map<String, String> tags() {
    return switch (random.nextInt(3)) {
      case 0 -> Map.of();
      case 1 -> Map.of("+typing", "");
      default -> Map.of("+a", "b\\c \n\\n", "+draft/x", "\r;" + random.nextInt(9), "+e", "");
    };
  }

  /// Someone comes in, or all go.
  private List<Kept> goAbout(RoomName room) {
    var kept = new ArrayList<Kept>();
    boolean goes = random.nextInt(3) == 0;
    for (int i = goes ? 0 : random.nextInt(NICKS.size()); i < NICKS.size(); i++) {
      var session = new SessionId(i);
      kept.addAll(
          perform(
              goes
                  ? new Command.LeaveRoom(session, room, "")
                  : new Command.JoinRoom(session, room)));
    }
    return kept;
  }

  private RoomChange change() {
    int number = random.nextInt(5);
    boolean on = random.nextBoolean();
    return switch (random.nextInt(4)) {
      case 0 -> new RoomChange.RoomKey(on ? "key" + number : null);
      case 1 -> new RoomChange.Limit(on ? 100 + number : 0);
      case 2 ->
          new RoomChange.Listing(
              RoomList.EXCEPTION, Objects.requireNonNull(BanMask.parse("e" + number)), on);
      default -> new RoomChange.Flag(RoomFlag.PRIVATE, on);
    };
  }

  /// What is kept of a room: here there is nothing else.
  public static KeptInRoom inRoom(Kept event) {
    return (KeptInRoom) event;
  }

  private List<Kept> perform(Command command) {
    now += random.nextInt(3);
    var stamp = new Stamp(Instant.ofEpochMilli(now), Math.max(id + 1, now << 22));
    var kept = new ArrayList<Kept>();
    if (decider.decide(chat, command, stamp) instanceof Decision.Accepted accepted) {
      id = stamp.id();
      for (var event : accepted.events()) {
        chat.evolve(event);
        if (event instanceof Kept one) {
          kept.add(one);
          if (one instanceof Letter.Said letter) {
            letters.add(letter);
          }
        }
        if (event instanceof RoomRenamed renamed) {
          chat.settle(renamed);
        }
      }
    }
    return kept;
  }
}
