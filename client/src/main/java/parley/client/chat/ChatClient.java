package parley.client.chat;

import parley.client.Surroundings;
import parley.client.join.JoinConversation;
import parley.client.login.LoginConversation;
import parley.client.loop.ClientProgram;
import parley.client.loop.Inbox;
import parley.client.loop.Setting;
import parley.client.model.Conversation;
import parley.client.model.Guest;
import parley.client.plain.PlainConversation;

/// `parley chat`: the terminal client.
public final class ChatClient {
  private ChatClient() {}

  /// Chats until the person leaves, on the calling thread. Returns the exit status of the process:
  /// 0, or 1 after one line on the error stream that says what went wrong.
  public static int run(ChatOptions options, Surroundings surroundings) {
    Inbox inbox = new Inbox();
    Setting setting = Setting.of(options.endpoint(), surroundings, inbox);
    boolean interactive = setting.screen().interactive();
    Guest guest = new Guest(options.name(), options.room(), interactive, surroundings.clock());
    return ClientProgram.run(setting, conversation(options.dialect(), guest), inbox);
  }

  private static Conversation conversation(Dialect dialect, Guest guest) {
    return switch (dialect) {
      case LOGIN -> new LoginConversation(guest);
      case JOIN -> new JoinConversation(guest);
      case PLAIN, AUTO, IRC -> new PlainConversation(guest);
    };
  }
}
