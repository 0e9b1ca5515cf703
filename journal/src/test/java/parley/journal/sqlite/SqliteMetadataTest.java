package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.CaseMapping;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomDescribed;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.Nick;
import parley.core.Origin;
import parley.core.RoomChange;
import parley.core.RoomName;
import parley.core.Settings;
import parley.core.Stamp;
import parley.journal.Account;
import parley.journal.AccountStore;
import parley.journal.Fate;
import parley.journal.JournalException;
import parley.journal.MetadataStore;
import parley.journal.Troubles;

/// What is said of rooms and kept with accounts, in a file, across restarts.
class SqliteMetadataTest {
  private static final RoomName ROOM = CaseMapping.PRECIS.storedRoom("Tea");
  private static final Nick ALICE = CaseMapping.PRECIS.storedNick("Alice");

  @TempDir private Path folder;
  private final List<String> failures = new ArrayList<>();

  private SqliteJournal open() {
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    return SqliteJournal.open(settings, Runnable::run, new Troubles());
  }

  private static MetadataKey key(String text) {
    return new MetadataKey(text);
  }

  private static Metadata metadata(Map<String, String> values) {
    var map = new TreeMap<MetadataKey, String>();
    values.forEach((key, value) -> map.put(key(key), value));
    return new Metadata(map);
  }

  private static RoomDescribed described(long sequence, String key, @Nullable String value) {
    return new RoomDescribed(
        ROOM,
        sequence,
        null,
        new Origin(ALICE, "u", "h"),
        key(key),
        value,
        null,
        new Stamp(Instant.ofEpochMilli(1000 + sequence), 1000 + sequence));
  }

  private static Metadata find(MetadataStore store, Nick account) throws Exception {
    var found = new CompletableFuture<Metadata>();
    store.find(
        account,
        new MetadataStore.Finding() {
          @Override
          public void found(Metadata metadata) {
            found.complete(metadata);
          }

          @Override
          public void failed(String reason) {
            found.completeExceptionally(new IllegalStateException(reason));
          }
        });
    return found.get(10, TimeUnit.SECONDS);
  }

  private void account(SqliteJournal journal, Nick name) throws Exception {
    var opened = new CompletableFuture<String>();
    journal
        .accounts()
        .open(
            new Account(name, "hash", "scram", Instant.EPOCH, List.of()),
            new AccountStore.Opening() {
              @Override
              public void opened() {
                opened.complete("opened");
              }

              @Override
              public void taken() {
                opened.complete("taken");
              }

              @Override
              public void failed(String reason) {
                opened.complete(reason);
              }
            });
    assertThat(opened.get(10, TimeUnit.SECONDS)).isEqualTo("opened");
  }

  @Test
  void whoAsksIsAnsweredAlsoWhereAMistakeOfOursIsInTheWay() throws Exception {
    Connections mistaken =
        _ -> {
          throw new IllegalStateException("a mistake");
        };
    var store = new SqliteMetadata(mistaken, Runnable::run);

    assertThatThrownBy(() -> find(store, ALICE)).hasMessageContaining("a bug");
    store.close();
  }

  @Test
  void nothingIsSaidAnyMoreOfARoomThatBeganAnew() throws JournalException {
    var first = open();
    first.recover();
    var stamp = new Stamp(Instant.ofEpochMilli(1002), 1002);
    var anew =
        new RoomChange.Anew(1002, null, metadata(Map.of("color", "red", "url", "https://a/")));
    var origin = new Origin(ALICE, "u", "h");
    var settings = Settings.USUAL.with(anew, "Alice", stamp.at());
    first.append(
        List.of(
            described(1, "color", "red"),
            new RoomChanged(ROOM, 2, null, origin, List.of(anew), null, settings, stamp),
            described(3, "status", "new")),
        new Fate());
    first.close();

    var second = open();
    var room = second.recover().rooms().getFirst();
    second.close();
    assertThat(room.settings()).isEqualTo(settings);
    assertThat(room.metadata()).isEqualTo(metadata(Map.of("status", "new")));
  }

  @Test
  void whatIsSaidOfARoomOutlivesTheServer() throws JournalException {
    var first = open();
    first.recover();
    var fate = new Fate();
    first.append(
        List.of(
            described(1, "color", "red"),
            described(2, "url", "https://example.org/ a b"),
            described(3, "color", null),
            described(4, "status", "one"),
            described(5, "status", "two")),
        fate);
    first.close();

    var second = open();
    var room = second.recover().rooms().getFirst();
    second.close();
    assertThat(room.sequence()).isEqualTo(5);
    assertThat(room.metadata())
        .isEqualTo(metadata(Map.of("url", "https://example.org/ a b", "status", "two")));
  }

  @Test
  void whatIsKeptWithAnAccountOutlivesTheServer() throws Exception {
    var first = open();
    first.recover();
    account(first, ALICE);
    var store = first.accounts().metadata();
    store.keep(ALICE, key("color"), "red", failures::add);
    store.keep(ALICE, key("status"), "here", failures::add);
    store.keep(ALICE, key("color"), "blue", failures::add);
    store.keep(ALICE, key("status"), null, failures::add);
    store.keep(CaseMapping.PRECIS.storedNick("nobody"), key("a"), "b", failures::add);
    assertThat(find(store, ALICE)).isEqualTo(metadata(Map.of("color", "blue")));
    first.close();

    var second = open();
    second.recover();
    assertThat(find(second.accounts().metadata(), CaseMapping.PRECIS.storedNick("aLICE")))
        .isEqualTo(metadata(Map.of("color", "blue")));
    assertThat(find(second.accounts().metadata(), CaseMapping.PRECIS.storedNick("nobody")))
        .isEqualTo(Metadata.NONE);
    second.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void keysOfAnAccountAreBounded() throws Exception {
    var journal = open();
    journal.recover();
    account(journal, ALICE);
    for (int i = 0; i <= MetadataStore.KEYS_MAX; i++) {
      journal.accounts().metadata().keep(ALICE, key("key" + i), "v", failures::add);
    }
    journal.accounts().metadata().keep(ALICE, key("key0"), "w", failures::add);
    var found = find(journal.accounts().metadata(), ALICE);
    journal.close();

    assertThat(found.size()).isEqualTo(MetadataStore.KEYS_MAX);
    assertThat(Objects.requireNonNull(found.get(key("key0")))).isEqualTo("w");
  }

  @Test
  void whatCannotBeKeptIsTold() throws JournalException {
    var journal = open();
    journal.recover();
    journal.close();
    journal.accounts().metadata().keep(ALICE, key("a"), "b", failures::add);
    assertThat(failures).hasSize(1);
  }
}
