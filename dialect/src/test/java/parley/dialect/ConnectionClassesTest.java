package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.core.AddressRange;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.ClassCondition.Candidate;

class ConnectionClassesTest {
  private static final Names NAMES = new Names(30, 50);
  private static final ClassCondition ADDRESSES =
      new ClassCondition(
          List.of(range("10.0.0.0/8"), range("2001:db8::/32")), Set.of(), null, null, null);
  private static final ClassCondition LISTENER =
      new ClassCondition(List.of(), Set.of("web", "bots"), null, null, null);
  private static final ClassCondition ANY_ACCOUNT =
      new ClassCondition(List.of(), Set.of(), Set.of(), null, null);
  private static final ClassCondition ACCOUNTS =
      new ClassCondition(List.of(), Set.of(), Set.of(nick("Robot"), nick("clock")), null, null);
  private static final ClassCondition SECURE =
      new ClassCondition(List.of(), Set.of(), null, true, null);
  private static final ClassCondition OPERATORS =
      new ClassCondition(List.of(), Set.of(), null, null, true);

  private static AddressRange range(String text) {
    return Objects.requireNonNull(AddressRange.parse(text));
  }

  private static Nick nick(String text) {
    return Objects.requireNonNull(NAMES.nick(text));
  }

  private static Candidate from(String address) {
    return new Candidate(address, "", false, null, false);
  }

  private static Candidate loggedIn(@Nullable Nick account) {
    return new Candidate("192.0.2.1", "", false, account, false);
  }

  private static ConnectionClass kind(String name, ClassCondition condition) {
    return new ConnectionClass(name, condition, ClassBounds.USUAL);
  }

  private static String chosen(Candidate who, ConnectionClass... others) {
    return new ConnectionClasses(ConnectionClass.usual(ClassBounds.USUAL), List.of(others))
        .of(who)
        .name();
  }

  @Test
  void withoutConditionsItHoldsForEveryone() {
    assertThat(ClassCondition.NONE.holdsFor(from("192.0.2.1"))).isTrue();
  }

  @Test
  void oneOfTheAddressesIsEnough() {
    assertThat(ADDRESSES.holdsFor(from("10.1.2.3"))).isTrue();
    assertThat(ADDRESSES.holdsFor(from("2001:db8::7"))).isTrue();
    assertThat(ADDRESSES.holdsFor(from("192.0.2.1"))).isFalse();
    assertThat(ADDRESSES.holdsFor(from("localhost"))).isFalse();
  }

  @Test
  void oneOfTheListenersIsEnough() {
    assertThat(LISTENER.holdsFor(new Candidate("192.0.2.1", "bots", false, null, false))).isTrue();
    assertThat(LISTENER.holdsFor(new Candidate("192.0.2.1", "", false, null, false))).isFalse();
  }

  @Test
  void anAccountIsAnyOrOneOfThese() {
    assertThat(ANY_ACCOUNT.holdsFor(loggedIn(nick("alice")))).isTrue();
    assertThat(ANY_ACCOUNT.holdsFor(loggedIn(null))).isFalse();
    assertThat(ACCOUNTS.holdsFor(loggedIn(nick("ROBOT")))).isTrue();
    assertThat(ACCOUNTS.holdsFor(loggedIn(nick("alice")))).isFalse();
    assertThat(ACCOUNTS.holdsFor(loggedIn(null))).isFalse();
  }

  @Test
  void tlsAndOperatorsCountEitherWay() {
    assertThat(SECURE.holdsFor(new Candidate("192.0.2.1", "", true, null, false))).isTrue();
    assertThat(SECURE.holdsFor(from("192.0.2.1"))).isFalse();
    assertThat(OPERATORS.holdsFor(new Candidate("192.0.2.1", "", false, null, true))).isTrue();
    assertThat(OPERATORS.holdsFor(from("192.0.2.1"))).isFalse();
    var insecure = new ClassCondition(List.of(), Set.of(), null, false, null);
    assertThat(insecure.holdsFor(from("192.0.2.1"))).isTrue();
  }

  @Test
  void theFirstThatFitsIsChosen() {
    var near = kind("near", ADDRESSES);
    var known = kind("known", ANY_ACCOUNT);
    var both = new Candidate("10.0.0.1", "", false, nick("alice"), false);
    assertThat(chosen(both, near, known)).isEqualTo("near");
    assertThat(chosen(both, known, near)).isEqualTo("known");
    assertThat(chosen(from("192.0.2.1"), known, near)).isEqualTo("default");
  }

  @Test
  void atTheDoorOnlyThoseCountForWhichNothingElseMustBeKnown() {
    var classes =
        new ConnectionClasses(
            ConnectionClass.usual(ClassBounds.USUAL),
            List.of(kind("known", ANY_ACCOUNT), kind("tls", SECURE), kind("near", ADDRESSES)));
    assertThat(classes.atTheDoor("10.0.0.1", "").name()).isEqualTo("near");
    assertThat(classes.atTheDoor("192.0.2.1", "").name()).isEqualTo("default");
  }
}
