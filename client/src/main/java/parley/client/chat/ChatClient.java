package parley.client.chat;

import java.util.function.Function;
import parley.client.Surroundings;
import parley.client.irc.IrcConversation;
import parley.client.irc.NameQuestion;
import parley.client.irc.SniffingConversation;
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
    String name = UserName.of(surroundings);
    return ClientProgram.run(setting, conversation(options.dialect(), guest, name), inbox);
  }

  private static Conversation conversation(Dialect dialect, Guest guest, String nameDefault) {
    return switch (dialect) {
      case PLAIN -> new PlainConversation(guest);
      case LOGIN -> new LoginConversation(guest);
      case JOIN -> new JoinConversation(guest);
      case IRC -> named(guest, nameDefault, IrcConversation::new);
      case AUTO -> named(guest, nameDefault, SniffingConversation::new);
    };
  }

  /// Asks a person for a name; a pipe goes by that of the person who runs it.
  private static Conversation named(
      Guest guest, String nameDefault, Function<Guest, Conversation> conversation) {
    if (guest.name() != null) {
      return conversation.apply(guest);
    }
    return guest.interactive()
        ? new NameQuestion(guest, nameDefault, conversation)
        : conversation.apply(guest.named(nameDefault));
  }
}
