package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.core.Names;
import parley.core.Rules;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;

/// What changes with the settings of a dialect, and at the bounds of the chat.
class SettingsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration NEVER = Duration.ZERO;

  private final Dialect plain = new PlainDialect(PlainConfig.usual(ZoneOffset.UTC));
  private final Dialect login = new LoginDialect(LoginConfig.usual());
  private final Dialect join = new JoinDialect(JoinConfig.usual(ZoneOffset.UTC));

  @Test
  void joinShowsTheTimeOfItsZone() {
    var alice = new TestChat().connect(new JoinDialect(JoinConfig.usual(BERLIN)));
    alice.say("JOIN:Alice").say("MESSAGE:Hello");
    assertThat(alice.lines())
        .containsExactly("JOINED:Alice", "USER_JOINED:Alice", "Alice [15:30:15]: Hello");
  }

  @Test
  void plainShowsTheTimeOfItsZone() {
    var john = new TestChat().connect(new PlainDialect(PlainConfig.usual(BERLIN)));
    john.say("John: Hello").say("/history");
    assertThat(john.lines()).endsWith("* [15:30:15] John: Hello");
  }

  @Test
  void timeoutsOfZeroNeverCome() {
    var chat = new TestChat();
    var clients =
        List.of(
            chat.connect(new LoginDialect(new LoginConfig(NEVER, NEVER))),
            chat.connect(new JoinDialect(new JoinConfig(ZoneOffset.UTC, 20, NEVER))),
            chat.connect(new PlainDialect(new PlainConfig(ZoneOffset.UTC, 20, 200, 9, NEVER))));
    chat.advance(Duration.ofDays(365));
    assertThat(clients).noneMatch(TestClient::isClosed);
  }

  @Test
  void withoutATimeForTheNameLoginStillHasOneForSilence() {
    var chat = new TestChat();
    var alice = chat.connect(new LoginDialect(new LoginConfig(NEVER, Duration.ofSeconds(10))));
    chat.advance(Duration.ofSeconds(9));
    alice.say("PING");
    chat.advance(Duration.ofSeconds(9));
    assertThat(alice.lines()).containsExactly("ERR not-logged-in");
    chat.advance(Duration.ofSeconds(1));
    assertThat(alice.lines()).containsExactly("INFO idle-timeout");
    assertThat(alice.isClosed()).isTrue();
  }

  @Test
  void withoutSilenceThereIsStillATimeForTheName() {
    var chat = new TestChat();
    var dialect = new LoginDialect(new LoginConfig(Duration.ofSeconds(10), NEVER));
    var alice = chat.connect(dialect).say("LOGIN Alice");
    var bob = chat.connect(dialect);
    chat.advance(Duration.ofDays(1));
    assertThat(alice.isClosed()).isFalse();
    assertThat(bob.isClosed()).isTrue();
  }

  @Test
  void joinWithoutHistoryShowsNone() {
    var chat = new TestChat();
    var dialect = new JoinDialect(new JoinConfig(ZoneOffset.UTC, 0, NEVER));
    chat.connect(dialect).say("JOIN:Alice").say("MESSAGE:Hello");
    var bob = chat.connect(dialect).say("JOIN:Bob");
    assertThat(bob.lines()).containsExactly("JOINED:Bob", "USER_JOINED:Bob");
  }

  @Test
  void plainListsSoManyRoomsAndNoMore() {
    var chat = new TestChat();
    var dialect = new PlainDialect(new PlainConfig(ZoneOffset.UTC, 20, 200, 2, NEVER));
    chat.connect(dialect).say("/join a");
    chat.connect(dialect).say("/join b");
    var john = chat.connect(dialect);
    assertThat(john.lines()).containsExactly("Welcome to the chatroom!");
    assertThat(john.say("/rooms").lines()).containsExactly("* a (0)", "* b (0)", "* … and 1 more");
  }

  @Test
  void plainHistoryHasABound() {
    var dialect = new PlainDialect(new PlainConfig(ZoneOffset.UTC, 1, 2, 9, NEVER));
    var john = new TestChat().connect(dialect).say("John: a").say("b").say("c");
    assertThat(john.say("/history").lines()).endsWith("* [14:30:15] John: c").hasSize(2);
    assertThat(john.say("/history 1000").lines())
        .containsExactly("* [14:30:15] John: b", "* [14:30:15] John: c");
  }

  @Test
  void textsHaveABoundOfTheirOwn() {
    var chat = new TestChat(rules(10, 10, 5));
    var john = chat.connect(plain).say("John: 123456");
    assertThat(john.lines()).endsWith("* That is too long; it was not sent.");
    var alice = chat.connect(login).say("LOGIN Alice").say("MSG 123456").say("DM Alice 123456");
    assertThat(alice.lines()).containsExactly("OK", "ERR line-too-long", "ERR line-too-long");
    var jo = chat.connect(join).say("JOIN:Jo").say("MESSAGE:123456").say("MESSAGE:12345");
    assertThat(jo.lines())
        .containsExactly(
            "JOINED:Jo", "USER_JOINED:Jo", "ERROR:line-too-long", "Jo [14:30:15]: 12345");
  }

  @Test
  void whereNoRoomCanBeOpenedOneStays() {
    var chat = new TestChat(rules(10, 1, 100));
    var john = chat.connect(plain).say("John: Hi").say("/join java").say("/users");
    assertThat(john.lines()).endsWith("* No more rooms can be opened now.", "* In lobby (1): John");
    var jo = chat.connect(join).say("JOIN:Jo").say("JOIN_ROOM:java").say("LIST_USERS");
    assertThat(jo.lines()).endsWith("ERROR:server-full", "USERS:Jo,John");
  }

  @Test
  void whereNoSecondRoomIsAllowedOneStays() {
    var chat = new TestChat(rules(1, 10, 100));
    var john = chat.connect(plain).say("John: Hi").say("/join java").say("/users");
    assertThat(john.lines())
        .endsWith("* You are in as many rooms as one may be.", "* In lobby (1): John");
    var jo = chat.connect(join).say("JOIN:Jo").say("JOIN_ROOM:java").say("LIST_USERS");
    assertThat(jo.lines()).endsWith("ERROR:too-many-rooms", "USERS:Jo,John");
  }

  @Test
  void namesMayBeLongerThanPlainCanTell() {
    var lobby = rules(1, 10, 100).lobby();
    var chat = new TestChat(new Rules(new Names(100, 50), lobby, 1, 10, 100));
    var bob = chat.connect(plain);
    var name = "x".repeat(100);
    chat.connect(plain).say("/nick " + name).say("Hi");
    assertThat(bob.lines()).endsWith("* " + name + " joined", name + ": Hi");
  }

  private static Rules rules(int roomsPerPerson, int roomsMax, int textMax) {
    var names = new Names(30, 50);
    var lobby = Objects.requireNonNull(names.room("lobby"));
    return new Rules(names, lobby, roomsPerPerson, roomsMax, textMax);
  }
}
