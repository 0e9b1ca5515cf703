package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import parley.core.ChatView;
import parley.core.Person;
import parley.core.Room;

/// What holds of a chat between any two commands.
final class Invariants {
  private Invariants() {}

  static void check(ChatView chat) {
    for (Person person : chat.persons()) {
      check(chat, person);
    }
    for (Room room : chat.rooms()) {
      check(chat, room);
    }
    assertThat(chat.rooms().stream().filter(room -> !room.members().isEmpty()))
        .hasSize(chat.peopledRooms());
  }

  private static void check(ChatView chat, Person person) {
    assertThat(chat.person(person.id())).isSameAs(person);
    assertThat(chat.person(person.nick())).isSameAs(person);
    assertThat(chat.lookalike(person.nick(), person)).as("like %s", person.nick()).isNull();
    assertThat(person.sessions()).isNotEmpty().doesNotHaveDuplicates();
    for (var session : person.sessions()) {
      assertThat(chat.session(session.id())).isSameAs(session);
      assertThat(session.person()).isSameAs(person);
      assertThat(session.watched()).isNull();
    }
    assertThat(person.rooms()).doesNotHaveDuplicates();
    for (Room room : person.rooms()) {
      assertThat(chat.room(room.name())).isSameAs(room);
      var member = room.member(person.id());
      assertThat(member).isNotNull();
      assertThat(member.person()).isSameAs(person);
    }
  }

  private static void check(ChatView chat, Room room) {
    assertThat(chat.room(room.name())).isSameAs(room);
    var topic = room.topic();
    assertThat(topic == null || topic.id() > room.settings().began()).isTrue();
    for (Room.Member member : room.members()) {
      assertThat(chat.person(member.person().id())).isSameAs(member.person());
      assertThat(member.person().rooms()).contains(room);
      assertThat(member.roles()).isNotNull();
    }
    for (var watcher : room.watchers()) {
      assertThat(watcher.watched()).isSameAs(room);
      assertThat(watcher.person()).isNull();
    }
    boolean isUsed = !room.members().isEmpty() || !room.watchers().isEmpty();
    assertThat(isUsed || room.sequence() > 0).as("%s is used or kept", room.name()).isTrue();
  }
}
