package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which numbers guests have.
class GuestsTest {
  private final Scene scene = new Scene();

  private void arrive(int id, String nick) {
    scene.given(Scene.arrive(id, nick));
  }

  @Test
  void theLowestNumberThatNobodyHasIsFree() {
    assertThat(scene.chat.freeGuest(1)).isEqualTo(1);
    arrive(1, "guest1");
    arrive(2, "Guest2");
    arrive(3, "guest4");
    assertThat(scene.chat.freeGuest(1)).isEqualTo(3);
    assertThat(scene.chat.freeGuest(4)).isEqualTo(5);
  }

  @Test
  void itIsFreeAgainOnceTheyLeaveOrAreCalledOtherwise() {
    arrive(1, "guest1");
    arrive(2, "guest2");
    arrive(3, "guest3");
    scene.given(new Command.Rename(Scene.session(2), Scene.nick("bob")));
    assertThat(scene.chat.freeGuest(1)).isEqualTo(2);
    scene.given(new Command.EndSession(Scene.session(1), "bye"));
    assertThat(scene.chat.freeGuest(1)).isEqualTo(1);
    scene.given(new Command.Rename(Scene.session(2), Scene.nick("guest1")));
    assertThat(scene.chat.freeGuest(1)).isEqualTo(2);
  }

  @Test
  void whatIsWrittenOtherwiseIsNoGuestsNumber() {
    arrive(1, "guest");
    arrive(2, "guest01");
    arrive(3, "guest1a");
    arrive(4, "guest0");
    arrive(5, "guest9999999999");
    arrive(6, "aguest1");
    assertThat(scene.chat.freeGuest(1)).isEqualTo(1);
    assertThat(scene.chat.freeGuest(9)).isEqualTo(9);
  }
}
