package parley.server.hub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.core.Nick;
import parley.core.ReadMarker;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.journal.JournalException;
import parley.journal.MetadataStore;
import parley.journal.memory.MemoryMetadata;

/// The accounts, as the hub knows them. Hub thread only.
public interface AccountOffice {
  /// Where nothing is kept with accounts.
  MetadataStore NOTHING_KEPT = new MemoryMetadata(0, Runnable::run);

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

  /// Looks how far the owner of an account has read, as far as that was kept.
  ///
  /// @param answer told once, on the hub's thread, perhaps before this returns; empty where it
  ///   cannot be read
  default void findRead(Nick account, Consumer<Map<ReadMarker.Target, Instant>> answer) {
    answer.accept(Map.of());
  }

  /// Keeps how far the owner of an account has read a conversation.
  default void keepRead(String account, ReadMarker.Target target, Instant until) {}

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
