package parley.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.AddressRange;
import parley.dialect.ClassBounds;
import parley.dialect.ClassCondition;
import parley.dialect.ConnectionClass;
import parley.dialect.ConnectionClasses;

class ClassTablesTest {
  private static final String TWO =
      """
      [limits]
      burst = 7
      rooms-per-person = 3

      [[class]]
      name = "near"
      addresses = ["10.0.0.0/8", "2001:db8::1"]
      connections-per-address = 0
      output-queue-bytes = "4MiB"

      [[class]]
      name = "robots"
      listeners = ["bots"]
      accounts = ["Robot", "clock"]
      tls = true
      operators = false
      messages-per-second = 100
      burst = 1000
      flood-time = "1m"
      rooms-per-person = 500
      ping-interval = "10m"

      [[listen]]
      dialect = "irc"
      port = 6667
      name = "bots"
      """;

  @TempDir private Path folder;

  private Path file(String toml) throws Exception {
    return Files.writeString(folder.resolve("parley.toml"), toml);
  }

  private ConnectionClasses read(String toml) throws Exception {
    return ConfigurationReader.read(file(toml), List.of(), List.of()).classes();
  }

  private String mistakes(String toml) {
    var thrown = catchThrowableOfType(ConfigurationException.class, () -> read(toml));
    assertThat(thrown).as(toml).isNotNull();
    return String.valueOf(thrown.getMessage()).replace(folder + "/", "");
  }

  @Test
  void thereIsOneForEveryoneByDefault() throws Exception {
    var classes = read("");

    assertThat(classes.isUniform()).isTrue();
    assertThat(classes.usual().name()).isEqualTo("default");
    assertThat(classes.usual().bounds())
        .isEqualTo(
            new ClassBounds(
                20, 100, Duration.ofMinutes(5), 10_000, 1 << 20, 50, Duration.ofMinutes(2)));
  }

  @Test
  void whatItLeavesOutIsAsForEveryone() throws Exception {
    var classes = read(TWO);

    assertThat(classes.others())
        .extracting(ConnectionClass::name)
        .containsExactly("near", "robots");
    var near = classes.others().getFirst();
    assertThat(near.condition().addresses())
        .containsExactly(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("2001:db8::1"));
    assertThat(near.condition().isKnownAtTheDoor()).isTrue();
    assertThat(near.bounds())
        .isEqualTo(
            new ClassBounds(20, 7, Duration.ofMinutes(5), 0, 4 << 20, 3, Duration.ofMinutes(2)));
    var robots = classes.others().getLast();
    assertThat(robots.condition().listeners()).containsExactly("bots");
    assertThat(robots.condition().accounts())
        .extracting(Object::toString)
        .contains("Robot", "clock");
    assertThat(robots.condition().secure()).isTrue();
    assertThat(robots.condition().operators()).isFalse();
    assertThat(robots.bounds())
        .isEqualTo(
            new ClassBounds(
                100, 1000, Duration.ofMinutes(1), 10_000, 1 << 20, 500, Duration.ofMinutes(10)));
  }

  @Test
  void anAsteriskIsAnyAccount() throws Exception {
    assertThat(
            read("[[class]]\nname = \"known\"\naccounts = [\"*\"]").others().getFirst().condition())
        .isEqualTo(new ClassCondition(List.of(), Set.of(), Set.of(), null, null));
  }

  @Test
  void whatIsWrongIsToldInOneLineEach() {
    assertThat(
            mistakes(
                    """
                    [[class]]
                    addresses = ["10.0.0.0/8", "10.0.0.1/33"]

                    [[class]]
                    name = "robots"
                    accounts = ["robot"]
                    burst = 0
                    connections-per-address = 5
                    mesages-per-second = 3
                    """)
                .lines())
        .containsExactlyInAnyOrder(
            "parley.toml:1:1: class.name: missing; allowed: a word of up to 30 characters",
            "parley.toml:2:1: class.addresses: found \"10.0.0.1/33\"; allowed: a list of up to"
                + " 1000, each an address, or a range in CIDR such as \"10.0.0.0/8\"",
            "parley.toml:7:1: class.burst: found 0; allowed: a whole number from 1 to 1000000"
                + " (lines)",
            "parley.toml:8:1: class.connections-per-address: found it with accounts, tls or"
                + " operators; allowed: with addresses and listeners alone",
            "parley.toml:9:1: class.mesages-per-second: unknown key; did you mean"
                + " messages-per-second?");
    assertThat(mistakes("class = 1")).contains("one table for each, [[class]]");
  }

  @Test
  void theyMustFitTogetherAndTheRest() {
    assertThat(
            mistakes(
                    """
                    [[class]]
                    name = "a"
                    listeners = ["nowhere"]

                    [[class]]
                    name = "a"
                    accounts = ["9lives"]

                    [[class]]
                    name = "default"
                    output-queue-bytes = "512MiB"
                    """)
                .lines())
        .containsExactlyInAnyOrder(
            "parley.toml:1:1: class.listeners: found \"nowhere\"; allowed: the name of a"
                + " [[listen]]",
            "parley.toml:5:1: class.name: found \"a\" again, which is at parley.toml:1:1",
            "parley.toml:5:1: class.accounts: found \"9lives\"; allowed: names of accounts, or"
                + " \"*\"",
            "parley.toml:9:1: class.name: found \"default\" again, which is the class of all"
                + " others",
            "parley.toml:9:1: class.output-queue-bytes: found \"512MiB\"; allowed: no more than"
                + " limits.output-total-bytes");
  }

  @Test
  void listenersOfTheCommandLineMakeNoClassAMistake() throws Exception {
    var toml =
        """
        [[class]]
        name = "robots"
        listeners = ["bots"]

        [[listen]]
        dialect = "irc"
        port = 6667
        name = "bots"
        """;

    var read = ConfigurationReader.read(file(toml), List.of("irc=7000"), List.of());

    assertThat(read.listeners())
        .containsExactly(new Listener(Listener.Speaks.IRC, "", 7000, false));
    assertThat(read.classes().others()).hasSize(1);
  }
}
