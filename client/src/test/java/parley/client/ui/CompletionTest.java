package parley.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.client.model.SlashCommand;
import parley.client.model.Vocabulary;

final class CompletionTest {
  private static final Vocabulary WORDS =
      new Vocabulary(
          List.of(SlashCommand.JOIN, SlashCommand.MSG, SlashCommand.ME),
          List.of("Alice", "alan", "Bob"),
          List.of("#java", "#lobby"));

  private static List<String> offers(String before) {
    return Completion.of(before, WORDS).stream()
        .map(offer -> offer.word() + offer.suffix())
        .toList();
  }

  @Test
  void commandsAtTheBeginning() {
    assertThat(offers("/m")).containsExactly("/me ", "/msg ");
    assertThat(offers("hello /m")).isEmpty();
  }

  @Test
  void aNameAtTheBeginningAddressesSomeone() {
    assertThat(offers("AL")).containsExactly("alan: ", "Alice: ");
    assertThat(offers("hello bo")).containsExactly("Bob ");
    assertThat(offers("/msg bo")).containsExactly("Bob ");
  }

  @Test
  void roomsAfterCommandsThatTakeOne() {
    assertThat(offers("/join #j")).containsExactly("#java ");
    assertThat(offers("/join lo")).containsExactly("#lobby ");
    assertThat(offers("/join ")).containsExactly("#java ", "#lobby ");
    assertThat(offers("see #l")).containsExactly("#lobby ");
  }

  @Test
  void nothingForNothing() {
    assertThat(offers("")).isEmpty();
    assertThat(offers("hello ")).isEmpty();
  }
}
