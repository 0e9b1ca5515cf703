package parley.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import parley.client.Surroundings;
import parley.client.chat.ChatClient;
import parley.client.chat.ChatOptions;
import parley.client.chat.Dialect;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parley chat`
@Command(
    name = "chat",
    description = "Chats from this terminal, with any Parley port or any IRC server.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "On a terminal, /help lists the commands. In a pipe it works line by line:",
      "  echo hi | parley chat --name Robot localhost"
    })
final class Chat implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "HOST[:PORT]",
      description = "The server; localhost where none is named.")
  private @Nullable String address;

  @Option(names = "--name", paramLabel = "NAME", description = "Your name; asked for if missing.")
  private @Nullable String name;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      defaultValue = "auto",
      description = "auto, irc, plain, login or join (default: ${DEFAULT-VALUE}).")
  private Dialect dialect = Dialect.AUTO;

  @Option(names = "--room", paramLabel = "ROOM", description = "The room to begin in.")
  private @Nullable String room;

  @Option(names = "--tls", description = "Encrypted, also on other ports than 6697.")
  private boolean tls;

  @Override
  public Integer call() {
    ChatOptions options;
    try {
      options = ChatOptions.of(address, dialect, tls, new ChatOptions.Introduction(name, room));
    } catch (IllegalArgumentException mistake) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(mistake.getMessage()));
    }
    return ChatClient.run(
        options,
        Surroundings.ofProcess(Clock.system(ZoneId.systemDefault()), ThreadLocalRandom.current()));
  }
}
