package parley.server.hub;

import java.util.List;
import java.util.function.Consumer;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.journal.JournalException;
import parley.journal.MarkerStore;
import parley.journal.MetadataStore;
import parley.journal.memory.MemoryMarkers;
import parley.journal.memory.MemoryMetadata;

/// The accounts, as the hub knows them. Hub thread only.
public interface AccountOffice {
  /// Where nothing is kept with accounts.
  MetadataStore NOTHING_KEPT = new MemoryMetadata(0, Runnable::run);

  /// Where it is not kept how far anyone has read.
  MarkerStore NOTHING_READ = new MemoryMarkers(Runnable::run);

  /// No accounts at all.
  AccountOffice NONE =
      new AccountOffice() {
        @Override
        public AccountTerms terms() {
          return AccountTerms.NONE;
        }

        @Override
        public List<Nick> recover() {
          return List.of();
        }

        @Override
        public void ask(AccountRequest request, String address, Consumer<AccountAnswer> answer) {
          answer.accept(new AccountAnswer.Refused(AccountRefusal.CLOSED));
        }
      };

  /// What can be done with accounts here.
  AccountTerms terms();

  /// The nicks that belong to an account, so that nobody else may have them. Called once, after the
  /// journal has recovered; may block.
  List<Nick> recover() throws JournalException;

  /// Whether a nick belongs to the account of that name.
  default boolean reservesNicks() {
    return false;
  }

  /// How far the owners of accounts have read.
  default MarkerStore markers() {
    return NOTHING_READ;
  }

  /// What the owners of accounts say of themselves.
  default MetadataStore metadata() {
    return NOTHING_KEPT;
  }

  /// Does what is asked.
  ///
  /// @param address of the peer
  /// @param answer told once, on the hub's thread, perhaps before this returns
  void ask(AccountRequest request, String address, Consumer<AccountAnswer> answer);
}
