package parley.client.chat;

import parley.client.Surroundings;

/// `parley chat`: the terminal client.
public final class ChatClient {
  private ChatClient() {}

  /// Chats until the person leaves, on the calling thread. Returns the exit status of the process:
  /// 0, or 1 after one line on the error stream that says what went wrong.
  public static int run(ChatOptions options, Surroundings surroundings) {
    surroundings.err().println("parley: no client yet for " + options.endpoint());
    return 1;
  }
}
