package parley.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parley.server.echo.EchoServer;
import parley.server.listen.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `parley echo`
@Command(
    name = "echo",
    description = "Runs an echo server (RFC 862): what a client sends comes back.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Try it with: telnet localhost 7007"})
final class Echo implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "PORT",
      defaultValue = "7007",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      System.err.println("parley: " + port + " is no port: give one from 1 to 65535");
      return 2;
    }
    var ending = Ending.by(Echo::stop);
    try (var server = EchoServer.start(port)) {
      ending.of(server);
      System.out.println("Echo server started on *:" + server.port() + ". Stop with Ctrl-C.");
      new CountDownLatch(1).await();
      return 0;
    } catch (StartException failure) {
      System.err.println("parley: " + failure.getMessage());
      return 1;
    } finally {
      ending.ofNothing();
    }
  }

  private static int stop(EchoServer server) {
    server.close();
    return 0;
  }
}
