package parley.dialect;

import org.jspecify.annotations.Nullable;
import parley.core.ChatView;
import parley.core.Command;
import parley.core.Person;
import parley.dialect.account.AccountTerms;

/// Who may come. In a storm operators close the server to newcomers, step by step; who is here
/// stays. Hub thread only.
public final class Admission {
  /// Everyone may come.
  public static final int OPEN = 5;

  private static final int NO_NEW_ACCOUNTS = 4;
  private static final int KNOWN_ADDRESSES = 3;
  private static final int ACCOUNTS = 2;
  private static final int NOBODY = 1;

  private int level = OPEN;
  private Runnable changed = () -> {};

  /// Does this whenever the level has changed.
  public void whenChanged(Runnable action) {
    changed = action;
  }

  /// 1 to 5; the lower, the fewer.
  public int level() {
    return level;
  }

  /// From now on this holds.
  public void level(int wanted) {
    if (wanted < NOBODY || wanted > OPEN) {
      throw new IllegalArgumentException("level " + wanted);
    }
    if (level != wanted) {
      level = wanted;
      changed.run();
    }
  }

  /// What the level means.
  public String meaning() {
    return switch (level) {
      case NOBODY -> "nobody new may come";
      case ACCOUNTS -> "only who has an account may come";
      case KNOWN_ADDRESSES ->
          "only who has an account, or comes from where someone is here, may come";
      case NO_NEW_ACCOUNTS -> "no accounts are opened";
      default -> "everyone may come";
    };
  }

  /// What may be done with accounts at this level.
  public AccountTerms terms(AccountTerms usual) {
    return level <= NO_NEW_ACCOUNTS ? new AccountTerms(usual.exist(), false, false) : usual;
  }

  /// Why whoever gives this command may not come; null where they may, or are here already.
  public @Nullable Farewell refusal(ChatView chat, Command command) {
    if (level >= NO_NEW_ACCOUNTS || !(command instanceof Command.Arrive arrive)) {
      return null;
    }
    boolean comes =
        switch (level) {
          case NOBODY -> false;
          case ACCOUNTS -> arrive.account() != null;
          default -> arrive.account() != null || isKnown(chat, arrive.identity().address());
        };
    return comes ? null : Farewell.closed("The server lets nobody new in now: " + meaning());
  }

  private static boolean isKnown(ChatView chat, String address) {
    for (Person person : chat.persons()) {
      if (person.identity().address().equals(address)) {
        return true;
      }
    }
    return false;
  }
}
