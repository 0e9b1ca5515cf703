package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.dialect.TestChat;
import parley.dialect.TestClient;
import parley.wire.irc.IrcMessage;

/// NAMES of a room with very many people in it.
class ManyMembersTest {
  private static final int MEMBERS = 400;

  private final TestChat chat = new TestChat(TestRules.usual());
  private final IrcDialect irc = new IrcDialect(IrcStage.CONFIG, TestRules.usual());

  @Test
  void everyoneIsNamedOnceOnAsFewLinesAsTheyFit() {
    var last = fill("語n");
    var names = names(last.say("NAMES #room"));
    assertThat(names).hasSize(MEMBERS).doesNotHaveDuplicates().startsWith("@語n0", "語n1");
  }

  @Test
  void everyoneIsNamedWholeOnRequest() {
    var last = fill("n");
    last.say("CAP REQ userhost-in-names");
    var _ = last.lines();
    var names = names(last.say("NAMES #room"));
    assertThat(names)
        .hasSize(MEMBERS)
        .doesNotHaveDuplicates()
        .startsWith("@n0!u@127.0.0.1", "n1!u@127.0.0.1");
  }

  private TestClient fill(String nick) {
    TestClient last = chat.connect(irc);
    for (int i = 0; i < MEMBERS; i++) {
      last = chat.connect(irc);
      last.say("NICK " + nick + i).say("USER u 0 * :u").say("JOIN #room");
    }
    var _ = last.lines();
    return last;
  }

  private static List<String> names(TestClient client) {
    var lines = client.lines().stream().map(Lines::message).toList();
    assertThat(lines.getLast().command()).isEqualTo("366");
    var names = new ArrayList<String>();
    for (IrcMessage line : lines.subList(0, lines.size() - 1)) {
      assertThat(line.command()).isEqualTo("353");
      names.addAll(Arrays.asList(Objects.requireNonNull(line.lastParam()).split(" ", -1)));
    }
    // A line more than that would have room left on each.
    int bytes = names.stream().mapToInt(ManyMembersTest::bytes).sum();
    assertThat(lines.size() - 2).isLessThanOrEqualTo(bytes / 400);
    return names;
  }

  private static int bytes(String name) {
    return name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1;
  }
}
