package parley.server.config;

import java.util.List;

/// Writes docs/configuration.md from the table of keys.
final class ConfigurationReference {
  private static final String HEAD =
      """
      # Configuration

      <!-- Made from the table in the code; a test compares the two. To write it anew:
           mvn test -pl server -am -Dtest=ConfigurationReferenceTest \\
             -Dsurefire.failIfNoSpecifiedTests=false -Dparley.docs=write -->

      `parley serve --config FILE` reads [TOML](https://toml.io). Every key has a default, so an
      empty file is a whole configuration. `parley check-config FILE` checks one without starting.
      On the command line, `--set KEY=VALUE` sets any key of the tables below (text goes without
      quotes) and `--listen DIALECT[+tls]=[HOST:]PORT` or `…=unix:PATH` replaces the listeners. The
      command line wins over the file.

      Sizes are a whole number and `B`, `KiB`, `MiB` or `GiB`; times a whole number and `ms`, `s`,
      `m`, `h` or `d`. Both are text and stand in quotes. A key that is not in these tables is a
      mistake, and so is a value out of its range. All mistakes are told at once, each with its
      line and column.

      Wherever something is bounded for each address, all IPv6 addresses of a /64 count as one:
      who has one of them has them all.

      ```toml
      [server]
      name = "chat.example.org"

      [limits]
      connections-per-address = 100
      output-queue-bytes = "512KiB"

      [[listen]]
      dialect = "irc"
      port = 6697
      tls = true
      ```

      ## `[[listen]]`

      One table for each port. Where there is any, the default ones are gone. Every listener
      understands every language by its first bytes; its dialect is what the others get.

      """;

  private ConfigurationReference() {}

  /// All of it.
  static String text() {
    var text = new StringBuilder(HEAD);
    parts(text, ListenNotation.PARTS);
    text.append("\nThe default listeners:\n\n");
    row(text, List.of("dialect", "port", "tls"));
    row(text, List.of("---", "---", "---"));
    for (Listener listener : Listener.DEFAULTS) {
      row(
          text,
          List.of(
              code(Kind.Choice.word(listener.dialect())),
              code(Integer.toString(listener.port())),
              code(Boolean.toString(listener.tls()))));
    }
    classes(text);
    operators(text);
    gateways(text);
    NearestKey.sections().forEach(section -> section(text, section));
    return text.toString();
  }

  private static void classes(StringBuilder text) {
    text.append(
        """

        ## `[[class]]`

        One table for each class of connections that has bounds of its own, see
        [operations](operations.md). The first one that fits holds; who is in none is in the class
        `default`, for which `[limits]` says everything.

        """);
    parts(text, ClassTables.PARTS);
  }

  private static void operators(StringBuilder text) {
    text.append(
        """

        ## `[[operator]]`

        One table for each who may become an operator of the server, see
        [operations](operations.md).

        """);
    parts(text, OperatorTables.OPERATOR_PARTS);
    text.append(
        """

        ## `[roles.NAME]`

        What operators may do. The role `admin` is there without a table, with all but `restart`,
        `die` and `force`.

        """);
    parts(text, OperatorTables.ROLE_PARTS);
  }

  private static void gateways(StringBuilder text) {
    text.append(
        """

        ## `[[webirc]]`

        One table for each gateway that is believed where its clients come from, see
        [operations](operations.md).

        """);
    parts(text, GatewayTables.PARTS);
  }

  private static void parts(StringBuilder text, List<Block.Part<?>> parts) {
    row(text, List.of("key", "default", "allowed", "meaning"));
    row(text, List.of("---", "---", "---", "---"));
    for (Block.Part<?> part : parts) {
      row(text, List.of(code(part.name()), part.fallback(), part.kind().allowed(), part.meaning()));
    }
  }

  private static void section(StringBuilder text, String section) {
    text.append("\n## `[").append(section).append("]`\n\n");
    row(text, List.of("key", "default", "allowed", "meaning"));
    row(text, List.of("---", "---", "---", "---"));
    Keys.all().stream()
        .filter(key -> key.section().equals(section))
        .forEach(
            key ->
                row(
                    text,
                    List.of(
                        code(key.lastName()),
                        code(key.fallbackText()),
                        key.kind().allowed(),
                        key.meaning())));
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
