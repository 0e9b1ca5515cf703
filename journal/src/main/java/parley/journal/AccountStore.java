package parley.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Nick;

/// The accounts, beside the log and in the same place.
///
/// Like a [Journal] it is called from the hub's thread alone and never blocks it, but for [#names];
/// answers come back through the executor that leads to the hub's thread.
public interface AccountStore {
  /// The name of every account. Called once, after the journal has recovered; may block.
  ///
  /// @throws JournalException with a one-line message for the operator where they cannot be read
  List<Nick> names() throws JournalException;

  /// Opens an account, unless there is one of that name. A certificate that belongs to another
  /// account stays there.
  ///
  /// @param outcome told once, through the executor
  void open(Account account, Opening outcome);

  /// Looks for an account.
  ///
  /// @param answer told once, through the executor
  void find(Nick name, Finding answer);

  /// Looks for the account that a certificate logs in to.
  ///
  /// @param fingerprint SHA-256, in hex, lower case
  /// @param answer told once, through the executor
  void findByCertificate(String fingerprint, Finding answer);

  /// Keeps another password and other certificates for the account of that name, if there is one. A
  /// certificate that belongs to another account stays there.
  ///
  /// @param outcome told once, through the executor
  void replace(Account account, Replacing outcome);

  /// How far their owners have read.
  MarkerStore markers();

  /// What their owners say of themselves.
  MetadataStore metadata();

  /// What became of an account that was to be opened.
  interface Opening {
    /// It is there now, as firmly as was configured.
    void opened();

    /// There is one of that name already.
    void taken();

    /// It could not be kept. `reason` is for the operator, not for peers.
    void failed(String reason);
  }

  /// What became of an account that was to be changed.
  interface Replacing {
    /// It is so now, as firmly as was configured.
    void replaced();

    /// It could not be kept. `reason` is for the operator, not for peers.
    void failed(String reason);
  }

  /// What was found.
  interface Finding {
    /// The account, null where there is none.
    void found(@Nullable Account account);

    /// It could not be read. `reason` is for the operator, not for peers.
    void failed(String reason);
  }
}
