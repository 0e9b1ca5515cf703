package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class CapabilityTableTest {
  private final CapabilityTable table = new CapabilityTable("irc.test");

  @Test
  void equalSetsAreOneObject() {
    var first = table.of(EnumSet.of(Capability.ECHO_MESSAGE, Capability.SERVER_TIME));
    var second = table.of(EnumSet.of(Capability.SERVER_TIME, Capability.ECHO_MESSAGE));
    assertThat(first).isSameAs(second).isNotSameAs(table.none());
    assertThat(table.of(EnumSet.noneOf(Capability.class))).isSameAs(table.none());
  }

  @Test
  void onlyWhatIsRenderedMakesAnotherVariant() {
    var none = table.none().variant();
    for (Capability capability : Capability.values()) {
      // Those that mean nothing without batches are asked for with them, which look like nothing.
      var variant = table.of(EnumSet.of(capability, Capability.BATCH)).variant();
      assertThat(variant == none).as(capability.capName()).isEqualTo(!capability.isRendered());
    }
  }

  @Test
  void messagesOfSeveralLinesNeedBatches() {
    assertThat(table.of(EnumSet.of(Capability.MULTILINE)).variant())
        .isSameAs(table.none().variant());
  }

  @Test
  void aSetThatIsChangedLaterDoesNotChangeWhatWasMade() {
    var set = EnumSet.of(Capability.ECHO_MESSAGE);
    var made = table.of(set);
    set.add(Capability.SERVER_TIME);
    assertThat(made.has(Capability.SERVER_TIME)).isFalse();
    made.toSet().add(Capability.SERVER_TIME);
    assertThat(made.has(Capability.SERVER_TIME)).isFalse();
  }

  @Test
  void everyCapabilityIsFoundByItsName() {
    for (Capability capability : Capability.values()) {
      assertThat(Capability.of(capability.capName())).isSameAs(capability);
    }
    assertThat(Capability.of("Echo-Message")).isNull();
  }
}
