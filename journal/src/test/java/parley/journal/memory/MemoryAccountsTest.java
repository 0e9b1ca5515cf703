package parley.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.journal.AccountStore;
import parley.journal.AccountsContract;

class MemoryAccountsTest extends AccountsContract {
  @Override
  protected AccountStore store() {
    return new MemoryAccounts(10, hub);
  }

  @Test
  void thereIsABound() {
    var store = new MemoryAccounts(1, hub);
    open(store, account("Alice"));

    assertThat(open(store, account("Bob"))).isEqualTo("there are 1 accounts in memory");
    assertThat(find(store, "Bob")).isNull();
  }
}
