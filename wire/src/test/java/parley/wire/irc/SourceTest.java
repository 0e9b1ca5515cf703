package parley.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void takesASourceApart() {
    assertThat(Source.parse("alice!al@host.org")).isEqualTo(new Source("alice", "al", "host.org"));
    assertThat(Source.parse("alice@host")).isEqualTo(new Source("alice", null, "host"));
    assertThat(Source.parse("alice!al")).isEqualTo(new Source("alice", "al", null));
    assertThat(Source.parse("irc.example.org")).isEqualTo(Source.named("irc.example.org"));
    assertThat(Source.parse("a!b!c@d@e")).isEqualTo(new Source("a", "b!c", "d@e"));
    assertThat(Source.parse("a!@h")).isEqualTo(new Source("a", "", "h"));
    assertThat(Source.parse("")).isEqualTo(Source.named(""));
  }

  @Test
  void putsItTogether() {
    assertThat(new Source("alice", "al", "host").format()).isEqualTo("alice!al@host");
    assertThat(IrcMessage.of("QUIT").from(new Source("alice", "al", "host")).format())
        .isEqualTo(":alice!al@host QUIT");
  }

  @Test
  void itsPartsCanBeToldApart() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Source("a!b", null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Source("a@b", null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Source("a", "b@c", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Source("a b", null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Source("a", "b", "c\nd"));
  }
}
