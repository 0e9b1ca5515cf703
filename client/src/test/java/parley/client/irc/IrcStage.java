package parley.client.irc;

import parley.client.loop.Stage;

/// Scenes that IRC tests begin with.
final class IrcStage {
  private IrcStage() {}

  /// Alice at a terminal, welcomed, in `#lobby` with Bob; screen and sent lines are cleared.
  static Stage alice(String... capabilities) {
    return lobby(Stage.terminal("Alice", IrcConversation::new).connected(), capabilities);
  }

  /// Robot in a pipe, welcomed, in `#lobby`.
  static Stage robot(String... capabilities) {
    return lobby(Stage.pipe("Alice", IrcConversation::new).connected(), capabilities);
  }

  /// What a server does with a newcomer called Alice.
  static Stage lobby(Stage stage, String... capabilities) {
    String list = String.join(" ", capabilities);
    stage.server(":srv CAP * LS :" + list);
    if (capabilities.length > 0) {
      stage.server(":srv CAP * ACK :" + list);
    }
    stage.server(
        ":srv 001 Alice :Welcome",
        ":srv 005 Alice CHANTYPES=# CASEMAPPING=rfc1459 PREFIX=(ov)@+ :are supported",
        ":srv 422 Alice :No MOTD");
    enter(stage, "#lobby");
    return stage.clear();
  }

  /// Alice enters a room in which Bob is.
  static Stage enter(Stage stage, String room) {
    return stage.server(
        ":Alice!a@host JOIN " + room,
        ":srv 353 Alice = " + room + " :Alice @Bob",
        ":srv 366 Alice " + room + " :End of /NAMES list");
  }
}
