package parley.dialect;

import java.util.List;
import parley.core.Event;
import parley.core.Nick;

/// Of whom events are.
final class TestMonitoring {
  private TestMonitoring() {}

  static List<Nick> monitored(Event event) {
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
