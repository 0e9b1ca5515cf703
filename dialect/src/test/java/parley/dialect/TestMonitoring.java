package parley.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.core.Event;
import parley.core.Nick;
import parley.core.SessionId;

/// Of whom events are.
final class TestMonitoring {
  private TestMonitoring() {}

  /// The sessions that asked to be told of those whom this event is of.
  static Set<SessionId> asking(Monitors monitors, Event event) {
    var asking = new LinkedHashSet<SessionId>();
    for (Nick nick : monitored(event)) {
      asking.addAll(monitors.sessions(nick));
    }
    return asking;
  }

  private static List<Nick> monitored(Event event) {
    return switch (event) {
      case Event.PersonArrived arrived -> List.of(arrived.nick());
      case Event.PersonLeft left -> List.of(left.origin().nick());
      case Event.PersonRenamed renamed -> List.of(renamed.origin().nick(), renamed.nick());
      case Event.AwayChanged changed -> List.of(changed.origin().nick());
      case Event.AccountChanged changed -> List.of(changed.origin().nick());
      case Event.RealNameChanged changed -> List.of(changed.origin().nick());
      case Event.HostChanged changed -> List.of(changed.origin().nick());
      case Event.PersonDescribed described -> List.of(described.origin().nick());
      default -> List.of();
    };
  }
}
