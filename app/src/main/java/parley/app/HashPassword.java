package parley.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.server.account.PasswordHash;
import picocli.CommandLine.Command;

/// `parley hash-password`
@Command(
    name = "hash-password",
    description =
        "Asks for a password, and prints its hash for the configuration file. In a pipe it reads"
            + " one line.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class HashPassword implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    var password = password();
    if (password == null || password.isEmpty()) {
      System.err.println("parley: no password was given, or two different ones");
      return 1;
    }
    byte[] salt = new byte[PasswordHash.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    System.out.println(PasswordHash.of(password, salt));
    return 0;
  }

  // Whether there is a console without a terminal depends on who made the Java.
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable String password() throws IOException {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          .readLine();
    }
    char[] first = console.readPassword("Password: ");
    char[] second = console.readPassword("Again: ");
    return first != null && second != null && new String(first).equals(new String(second))
        ? new String(first)
        : null;
  }
}
