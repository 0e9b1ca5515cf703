package parley.client.irc;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import parley.client.model.Effect;
import parley.client.model.Event;
import parley.client.model.SlashCommand;
import parley.client.model.TypedLine;

/// What a person types, as IRC.
final class IrcCommands {
  private static final int HISTORY_DEFAULT = 50;

  private final IrcDesk desk;
  private final IrcState state;
  private final Registration registration;
  private final Speech speech;

  IrcCommands(IrcDesk desk, Registration registration, Speech speech) {
    this.desk = desk;
    this.state = desk.state();
    this.registration = registration;
    this.speech = speech;
  }

  /// Does what was typed. Returns how many lines that others get were sent.
  int perform(TypedLine typed) {
    return switch (typed) {
      case TypedLine.Say say -> say(say.text(), false);
      case TypedLine.Me me -> say(me.text(), true);
      case TypedLine.Message message -> message(message);
      case TypedLine.Blank _,
          TypedLine.Help _,
          TypedLine.Join _,
          TypedLine.Part _,
          TypedLine.Switch _,
          TypedLine.Nick _,
          TypedLine.Users _,
          TypedLine.Rooms _,
          TypedLine.Topic _,
          TypedLine.Away _,
          TypedLine.Whois _,
          TypedLine.History _,
          TypedLine.Raw _,
          TypedLine.Quit _,
          TypedLine.Unknown _,
          TypedLine.Incomplete _ -> {
        silent(typed);
        yield 1;
      }
    };
  }

  /// What can be done without the server.
  boolean performOffline(TypedLine typed) {
    return switch (typed) {
      case TypedLine.Switch to -> switchTo(to.target());
      case TypedLine.Help _ -> help();
      default -> false;
    };
  }

  private void silent(TypedLine typed) {
    switch (typed) {
      case TypedLine.Nick nick -> nick(nick.name());
      case TypedLine.Quit quit -> quit(quit.reason());
      case TypedLine.Raw raw -> desk.sendLine(raw.line());
      case TypedLine.Unknown unknown ->
          desk.effects().problem("There is no " + unknown.word() + "; /help lists the commands.");
      case TypedLine.Incomplete incomplete ->
          desk.effects().problem("Usage: " + incomplete.command().usage());
      default -> {
        if (!performOffline(typed)) {
          onServer(typed);
        }
      }
    }
  }

  private void onServer(TypedLine typed) {
    if (!state.registered()) {
      desk.effects().problem("The server has not let you in yet.");
      return;
    }
    switch (typed) {
      case TypedLine.Join join -> join(join);
      case TypedLine.Part part -> part(part.room());
      case TypedLine.Users users -> users(users.room());
      case TypedLine.Rooms _ -> desk.send("LIST");
      case TypedLine.Topic topic -> topic(topic.text());
      case TypedLine.Away away -> away(away.reason());
      case TypedLine.Whois whois -> desk.send("WHOIS", whois.name());
      case TypedLine.History history -> history(history.count());
      default -> {
        // A blank line.
      }
    }
  }

  private boolean help() {
    desk.effects().show(new Event.Help(List.of(SlashCommand.values())));
    return true;
  }

  private int say(String text, boolean action) {
    IrcRoom room = shown();
    return room == null ? 0 : speech.say(room.name(), text, action);
  }

  private int message(TypedLine.Message message) {
    if (message.to().startsWith(":") || !state.registered()) {
      desk.effects().problem("That cannot be sent.");
      return 0;
    }
    return speech.say(message.to(), message.text(), false);
  }

  private void join(TypedLine.Join join) {
    String room = RoomNames.of(join.room(), state.isupport());
    IrcRoom known = state.room(room);
    String key = join.key();
    if (known != null) {
      desk.switchTo(known);
      return;
    }
    state.key(room, key);
    if (key == null) {
      desk.send("JOIN", room);
    } else {
      desk.send("JOIN", room, key);
    }
  }

  private void part(@Nullable String name) {
    if (name != null) {
      desk.send("PART", RoomNames.of(name, state.isupport()));
      return;
    }
    IrcRoom room = shown();
    if (room != null) {
      desk.send("PART", room.name());
    }
  }

  private boolean switchTo(String target) {
    List<IrcRoom> rooms = state.rooms();
    boolean number = target.length() < 4 && target.chars().allMatch(Character::isDigit);
    int index = number ? Integer.parseInt(target) - 1 : -1;
    IrcRoom room =
        index >= 0 && index < rooms.size()
            ? rooms.get(index)
            : state.room(RoomNames.of(target, state.isupport()));
    if (room == null) {
      desk.effects().problem("You are not in " + target + "; /join enters a room.");
    } else {
      desk.switchTo(room);
    }
    return true;
  }

  private void nick(String name) {
    if (name.indexOf(' ') >= 0) {
      desk.effects().problem("A name is one word.");
      return;
    }
    if (!state.registered()) {
      registration.wanted(name);
      state.nick(name);
    }
    desk.send("NICK", name);
  }

  private void users(@Nullable String name) {
    IrcRoom room = name == null ? shown() : state.room(RoomNames.of(name, state.isupport()));
    if (room != null) {
      desk.effects().show(new Event.Present(room.name(), room.people()));
    } else if (name != null) {
      desk.send("NAMES", RoomNames.of(name, state.isupport()));
    }
  }

  private void topic(@Nullable String text) {
    IrcRoom room = shown();
    if (room == null) {
      return;
    }
    if (text == null) {
      desk.effects().show(new Event.Topic(desk.now(), room.name(), null, room.topic()));
    } else {
      desk.send("TOPIC", room.name(), text);
    }
  }

  private void away(@Nullable String reason) {
    state.away(reason);
    if (reason == null) {
      desk.send("AWAY");
    } else {
      desk.send("AWAY", reason);
    }
  }

  private void history(OptionalInt count) {
    IrcRoom room = shown();
    if (!desk.capabilities().contains("draft/chathistory")) {
      desk.effects().problem("This server gives no history to IRC clients.");
    } else if (room != null) {
      String number = String.valueOf(count.orElse(HISTORY_DEFAULT));
      desk.send("CHATHISTORY", "LATEST", room.name(), "*", number);
    }
  }

  private void quit(@Nullable String reason) {
    if (reason == null) {
      desk.send("QUIT");
    } else {
      desk.send("QUIT", reason);
    }
    desk.effects().add(Effect.Leave.now());
  }

  /// The room that is shown; says so where there is none.
  private @Nullable IrcRoom shown() {
    IrcRoom room = state.shown();
    if (room == null) {
      desk.effects().problem("You are in no room: /join ROOM enters one.");
    }
    return room;
  }
}
