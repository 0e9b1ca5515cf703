package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.core.Event.RoomChanged.Parsed;

class SettingsTextTest {
  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 50), new Random().longs(10));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void parsingWhatWasFormattedGivesTheSame(long seed) {
    var random = new Random(seed);
    var changes =
        Stream.generate(() -> AnySettings.change(random)).limit(1 + random.nextInt(5)).toList();
    var settings = AnySettings.settings(random);

    assertThat(SettingsText.parse(SettingsText.format(changes, settings), CaseMapping.PRECIS))
        .as("seed %d", seed)
        .isEqualTo(new Parsed(changes, settings));
  }

  @Test
  void peopleCanReadIt() {
    var ban = new RoomChange.Listing(RoomList.BAN, Scene.mask("*!*@spam"), true);
    var settings = Settings.USUAL.with(ban, "alice", Instant.ofEpochSecond(1767364215));

    assertThat(SettingsText.format(List.of(ban), settings))
        .isEqualTo("+ban=*!*@spam = no-outside topic-by-operators ban=1767364215,alice,*!*@spam");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "+moderated",
        "moderated = moderated",
        "+flying = flying",
        "+limit=x = limit=x",
        "+limit=99999999999 = ",
        "+throttle=1 = ",
        "+moderated = ban=alice,*",
        "+moderated = ban=1,alice",
        " = "
      })
  void anythingElseIsNoSettings(String text) {
    var parsed = SettingsText.parse(text, CaseMapping.PRECIS);

    assertThat(parsed == null || parsed.changes().isEmpty()).as(text).isTrue();
  }
}
