package parley.client.connect;

import parley.client.Surroundings;
import parley.client.loop.ClientProgram;
import parley.client.loop.Inbox;
import parley.client.loop.Setting;

/// `parley connect`: sends what is typed and shows what comes back.
public final class ConnectClient {
  private ConnectClient() {}

  /// Runs until the person leaves, on the calling thread. Returns the exit status of the process:
  /// 0, or 1 after one line on the error stream that says what went wrong.
  public static int run(ConnectOptions options, Surroundings surroundings) {
    Inbox inbox = new Inbox();
    Setting setting = Setting.of(options.endpoint(), surroundings, inbox);
    return ClientProgram.run(setting, new EchoConversation(surroundings.clock()), inbox);
  }
}
