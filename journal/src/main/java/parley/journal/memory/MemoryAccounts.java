package parley.journal.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import parley.core.Nick;
import parley.journal.Account;
import parley.journal.AccountStore;
import parley.journal.MarkerStore;
import parley.journal.MetadataStore;

/// Accounts in memory, bounded, and gone with the process. All on the hub's thread; answers still
/// come through the executor.
public final class MemoryAccounts implements AccountStore {
  private final int accountsMax;
  private final Executor hub;
  private final Map<Nick, Account> byName = new HashMap<>();
  private final Map<String, Account> byCertificate = new HashMap<>();
  private final MarkerStore markers;
  private final MetadataStore metadata;

  /// @param accountsMax how many there may be
  /// @param hub leads to the hub's thread
  public MemoryAccounts(int accountsMax, Executor hub) {
    this.accountsMax = accountsMax;
    this.hub = hub;
    this.markers = new MemoryMarkers(hub);
    this.metadata = new MemoryMetadata(accountsMax, hub);
  }

  @Override
  public List<Nick> names() {
    return List.of();
  }

  @Override
  public void open(Account account, Opening outcome) {
    if (byName.containsKey(account.name())) {
      hub.execute(outcome::taken);
    } else if (byName.size() >= accountsMax) {
      hub.execute(() -> outcome.failed("there are " + accountsMax + " accounts in memory"));
    } else {
      byName.put(account.name(), account);
      account.certificates().forEach(each -> byCertificate.putIfAbsent(each, account));
      hub.execute(outcome::opened);
    }
  }

  @Override
  public void replace(Account account, Replacing outcome) {
    if (byName.replace(account.name(), account) != null) {
      byCertificate.values().removeIf(each -> each.name().equals(account.name()));
      account.certificates().forEach(each -> byCertificate.putIfAbsent(each, account));
    }
    hub.execute(outcome::replaced);
  }

  @Override
  public void find(Nick name, Finding answer) {
    tell(answer, byName.get(name));
  }

  @Override
  public void findByCertificate(String fingerprint, Finding answer) {
    tell(answer, byCertificate.get(fingerprint));
  }

  @Override
  public MarkerStore markers() {
    return markers;
  }

  @Override
  public MetadataStore metadata() {
    return metadata;
  }

  private void tell(Finding answer, @Nullable Account account) {
    hub.execute(() -> answer.found(account));
  }
}
