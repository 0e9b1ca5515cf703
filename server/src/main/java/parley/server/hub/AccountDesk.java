package parley.server.hub;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.CaseMapping;
import parley.core.Chat;
import parley.core.Event;
import parley.core.Nick;
import parley.core.ReadMarker;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.journal.JournalException;
import parley.journal.MarkerStore;

/// Where connections ask the accounts: what they ask is answered in order, and nothing else of a
/// connection is looked at meanwhile. Keeps the chat's nicks for their owners.
final class AccountDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);

  /// Attempts to log in that may fail on one connection.
  private static final int FAILURES_MAX = 10;

  private final Hub hub;
  private final Chat chat;
  private final AccountOffice office;
  private final KeptMetadata metadata;
  private int underWay;

  AccountDesk(Hub hub, Chat chat, AccountOffice office, CaseMapping casemapping) {
    this.hub = hub;
    this.chat = chat;
    this.office = office;
    this.metadata = new KeptMetadata(chat, office.metadata(), casemapping);
  }

  void recover() throws JournalException {
    for (Nick name : office.recover()) {
      chat.owners().add(name);
    }
  }

  /// Whether all that was asked is answered.
  boolean isIdle() {
    return underWay == 0;
  }

  AccountTerms terms() {
    return office.terms();
  }

  void ask(Connection connection, AccountRequest request, Consumer<AccountAnswer> answer) {
    if (request instanceof AccountRequest.Open open) {
      open(connection, open, answer);
    } else if (connection.failedLogins >= FAILURES_MAX) {
      answer.accept(new AccountAnswer.Refused(AccountRefusal.TRIED_TOO_OFTEN));
    } else {
      request(connection, request, answer);
    }
  }

  /// The nick belongs to the account as of now, for nobody else shall have it when there is one.
  private void open(
      Connection connection, AccountRequest.Open open, Consumer<AccountAnswer> answer) {
    var holder = chat.person(open.account());
    boolean isHeld = holder != null && holder.id().value() != connection.personId;
    if (isHeld || chat.owner(open.account()) != null) {
      answer.accept(new AccountAnswer.Refused(AccountRefusal.NAME_TAKEN));
    } else {
      if (office.reservesNicks()) {
        chat.owners().add(open.account());
      }
      request(connection, open, answer);
    }
  }

  private void request(
      Connection connection, AccountRequest request, Consumer<AccountAnswer> answer) {
    underWay++;
    connection.waitForAnswer();
    office.ask(
        request,
        connection.address(),
        answered -> {
          if (request instanceof AccountRequest.Open open) {
            opened(open.account(), answered);
          }
          if (answered instanceof AccountAnswer.LoggedIn in) {
            load(in.account(), () -> answered(connection, answered, answer));
          } else {
            answered(connection, answered, answer);
          }
        });
  }

  /// Someone may log in to this account: `then` runs once the chat knows what is kept with it, as
  /// far as that can be read.
  private void load(Nick account, Runnable then) {
    office
        .markers()
        .find(
            account.text(),
            new MarkerStore.Finding() {
              @Override
              public void found(Map<ReadMarker.Target, Instant> read) {
                chat.restore(account.text(), read);
                metadata.load(account, then);
              }

              @Override
              public void failed(String reason) {
                LOG.warn("markers=unreadable reason=\"{}\"", reason);
                metadata.load(account, then);
              }
            });
  }

  /// What people say of themselves while they have an account.
  KeptMetadata metadata() {
    return metadata;
  }

  /// How far the owner of an account has read, if it is one's, is for their next visit too.
  void keep(Event.ReadMarked marked) {
    var person = chat.person(marked.actor());
    var account = person == null ? null : person.account();
    if (account != null) {
      office.markers().keep(account, marked.target(), marked.until());
    }
  }

  /// Also where the one who asked for it is gone by now.
  private void opened(Nick account, AccountAnswer answered) {
    if (answered instanceof AccountAnswer.Refused refused
        && refused.why() != AccountRefusal.NAME_TAKEN) {
      chat.owners().remove(account);
    }
  }

  private void answered(
      Connection connection, AccountAnswer answered, Consumer<AccountAnswer> answer) {
    underWay--;
    connection.hasAnswer();
    if (answered instanceof AccountAnswer.Refused refused
        && refused.why() == AccountRefusal.WRONG) {
      connection.failedLogins++;
    }
    if (connection.ended()) {
      return;
    }
    hub.attempt(connection, () -> answer.accept(answered));
    connection.goOnAfterAnswer();
  }
}
