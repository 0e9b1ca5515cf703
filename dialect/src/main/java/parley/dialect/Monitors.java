package parley.dialect;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import parley.core.Nick;
import parley.core.SessionId;

/// Which sessions asked to be told of which nicks, whoever has these or will have them. Hub thread
/// only.
///
/// A session that asked for nothing is not in here. Whoever owns this forgets sessions that end.
public final class Monitors {
  private final Map<Nick, Set<SessionId>> sessions = new HashMap<>();
  private final Map<SessionId, Set<Nick>> nicks = new HashMap<>();

  /// Who asked to be told of one of these nicks, each once, in the order of asking.
  public Set<SessionId> sessions(Nick... any) {
    if (sessions.isEmpty()) {
      return Set.of();
    }
    var asking = new LinkedHashSet<SessionId>();
    for (Nick nick : any) {
      asking.addAll(sessions.getOrDefault(nick, Set.of()));
    }
    return asking;
  }

  /// What a session asked for, in the order of asking.
  public Set<Nick> nicks(SessionId session) {
    return new LinkedHashSet<>(nicks.getOrDefault(session, Set.of()));
  }

  /// Whether a session asked for this nick.
  public boolean asks(SessionId session, Nick nick) {
    return nicks.getOrDefault(session, Set.of()).contains(nick);
  }

  /// How many nicks a session asked for.
  public int count(SessionId session) {
    return nicks.getOrDefault(session, Set.of()).size();
  }

  /// Whether anyone asked for anything.
  public boolean isEmpty() {
    return nicks.isEmpty();
  }

  /// A session asks to be told. Whoever calls this keeps the bound.
  public void add(SessionId session, Nick nick) {
    nicks.computeIfAbsent(session, _ -> new LinkedHashSet<>()).add(nick);
    sessions.computeIfAbsent(nick, _ -> new LinkedHashSet<>()).add(session);
  }

  /// A session does not want to be told any more.
  public void remove(SessionId session, Nick nick) {
    var asked = nicks.get(session);
    if (asked != null && asked.remove(nick)) {
      if (asked.isEmpty()) {
        nicks.remove(session);
      }
      forget(session, nick);
    }
  }

  /// A session wants to be told of nobody, or ended.
  public void remove(SessionId session) {
    var asked = nicks.remove(session);
    if (asked != null) {
      asked.forEach(nick -> forget(session, nick));
    }
  }

  private void forget(SessionId session, Nick nick) {
    var asking = sessions.get(nick);
    if (asking != null) {
      asking.remove(session);
      if (asking.isEmpty()) {
        sessions.remove(nick);
      }
    }
  }
}
