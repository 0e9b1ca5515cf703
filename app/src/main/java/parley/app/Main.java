package parley.app;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `parley` command.
@Command(
    name = "parley",
    description = "One realtime chat that telnet, nc, IRC clients and a terminal client share.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Serve.class,
      Chat.class,
      Connect.class,
      Echo.class,
      CheckConfig.class,
      HashPassword.class,
      Version.class,
      WarmUp.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Begin with:",
      "  parley serve               a server on its usual ports",
      "  parley chat localhost      chat from this terminal"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  /// Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 misused.
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    var commandLine = new CommandLine(new Main());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpLongOptionsMaxWidth(36);
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    var completion = commandLine.getSubcommands().get("generate-completion");
    if (completion != null) {
      completion
          .getCommandSpec()
          .usageMessage()
          .description("Prints a completion script: source <(parley generate-completion)");
    }
    return commandLine;
  }

  /// Colours only on a terminal, and never where `NO_COLOR` is set (no-color.org).
  private static Ansi ansi() {
    var noColor = System.getenv("NO_COLOR");
    return noColor != null && !noColor.isEmpty() ? Ansi.OFF : Ansi.AUTO;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? For help: parley --help");
  }
}
