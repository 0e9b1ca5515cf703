package parley.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {
  /// Compares docs/configuration.md with the table; `-Dparley.docs=write` writes it instead.
  @Test
  void theReferenceIsThatOfTheTable() throws IOException {
    var file = Path.of("..", "docs", "configuration.md");
    if ("write".equals(System.getProperty("parley.docs"))) {
      Files.writeString(file, ConfigurationReference.text());
    }

    assertThat(file).content().isEqualTo(ConfigurationReference.text());
  }

  @Test
  void everyKeyIsInIt() {
    assertThat(Keys.all())
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(ConfigurationReference.text())
                    .contains("| `" + key.lastName() + "` | `" + key.fallbackText() + "` |"));
  }
}
