package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.core.CaseMapping;
import parley.core.Names;
import parley.core.Role;
import parley.core.Rules;
import parley.core.Spelling;

class IsupportTest {
  private static final String TOKEN = "[A-Z0-9]{1,20}(=[!-~]*)?";

  @Test
  void atMostThirteenTokensAreOnALine() {
    for (String line : Isupport.lines(IrcStage.CONFIG, TestRules.usual())) {
      assertThat(line.split(" ", -1)).hasSizeLessThanOrEqualTo(13).allMatch(t -> t.matches(TOKEN));
      assertThat(line.length()).isLessThan(400);
    }
  }

  @Test
  void namesOfNetworksAreEscaped() {
    assertThat(tokens(config("My \\ = net", About.NOTHING)))
        .contains("NETWORK=My\\x20\\x5C\\x20\\x3D\\x20net");
  }

  @Test
  void aNetworkMayHaveAPicture() {
    var about = new About("", "", "", "https://icons.example/parley.png?size=big");
    assertThat(tokens(config("Net", about)))
        .contains("draft/ICON=https://icons.example/parley.png?size\\x3Dbig");
    assertThat(tokens(IrcStage.CONFIG)).noneMatch(token -> token.contains("ICON"));
  }

  private static IrcConfig config(String network, About about) {
    var second = Duration.ofSeconds(1);
    return new IrcConfig(
        "irc.test", network, "v", List.of(), Instant.EPOCH, second, second, 1, 100, about);
  }

  @Test
  void theBoundsAreThoseOfTheChat() {
    assertThat(tokens(IrcStage.CONFIG))
        .contains("NICKLEN=30", "CHANNELLEN=51", "CHANLIMIT=#:50", "TOPICLEN=390");
  }

  @Test
  void prefixesAreThoseOfTheRolesInTheirOrder() {
    var signs = Arrays.stream(Role.values()).map(Prefixes::of).collect(Collectors.joining());
    assertThat(Prefixes.ISUPPORT).isEqualTo("(" + Prefixes.MODES + ")" + signs);
  }

  @Test
  void theCasemappingIsThatOfTheNames() {
    assertThat(casemapping(CaseMapping.PRECIS))
        .containsExactly("CASEMAPPING=ascii", "UTF8MAPPING=rfc8265");
    assertThat(casemapping(CaseMapping.ASCII)).containsExactly("CASEMAPPING=ascii");
    assertThat(casemapping(CaseMapping.RFC1459)).containsExactly("CASEMAPPING=rfc1459");
  }

  private static List<String> casemapping(CaseMapping casemapping) {
    var names = new Names(30, 50, casemapping, Spelling.ANY);
    var rules = new Rules(names, casemapping.storedRoom("lobby"), 50, 10_000, 8000);
    return Isupport.lines(IrcStage.CONFIG, rules).stream()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .filter(token -> token.contains("MAPPING"))
        .toList();
  }

  private static List<String> tokens(IrcConfig config) {
    return Isupport.lines(config, TestRules.usual()).stream()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .toList();
  }
}
