package parley.server.listen;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.dialect.ConnectionClasses;
import parley.dialect.Gateway;
import parley.server.hub.Household;

/// Counts connections, in all and from each [Household], and says when there are enough. Used on
/// one loop, the one that accepts.
final class Seats {
  private static final Logger LOG = LoggerFactory.getLogger(Seats.class);

  private int seatsMax;
  private ConnectionClasses classes;
  private List<Gateway> gateways;
  private final Map<String, Guest> guests = new HashMap<>();
  private final Map<String, Integer> households = new HashMap<>();
  private int taken;
  private boolean full;

  /// Where a newcomer comes from.
  ///
  /// @param listener the name of the listener; empty where it has none
  record From(InetAddress address, String listener) {}

  /// Everybody at one address.
  static final class Guest {
    private final Remote plain;
    private final String household;
    private int seats;

    private Guest(String address) {
      this.plain = new Remote(address, false, null);
      this.household = Household.of(address);
    }

    /// Those of them who come without TLS.
    Remote plain() {
      return plain;
    }
  }

  /// @param seatsMax connections in all
  /// @param classes say how many there may be from one household
  /// @param gateways from whose addresses there may be more
  Seats(int seatsMax, ConnectionClasses classes, List<Gateway> gateways) {
    this.seatsMax = seatsMax;
    this.classes = classes;
    this.gateways = gateways;
  }

  /// From now on these hold for newcomers; as the constructor has them.
  void apply(int connectionsMax, ConnectionClasses changed, List<Gateway> changedGateways) {
    seatsMax = connectionsMax;
    classes = changed;
    gateways = changedGateways;
  }

  /// Takes a seat, or null where there is none left.
  @Nullable Guest take(From from) {
    warnWhenFull();
    var guest = taken >= seatsMax ? null : join(from);
    if (guest != null) {
      taken++;
    }
    return guest;
  }

  /// Takes a seat where only the number of all of them counts.
  ///
  /// @param address as it is shown
  @Nullable Guest takeAnyway(String address) {
    warnWhenFull();
    if (taken >= seatsMax) {
      return null;
    }
    taken++;
    return sit(address);
  }

  /// Gives a seat back.
  void leave(Guest guest) {
    taken--;
    part(guest);
  }

  /// Counts one more at an address, which has a seat already; null where they are too many.
  @Nullable Guest join(From from) {
    var shown = NetUtil.toAddressString(from.address());
    int neighbours = households.getOrDefault(Household.of(shown), 0);
    return neighbours > 0 && isFull(shown, neighbours, from.listener()) ? null : sit(shown);
  }

  /// Changes a seat for one at another address; null where there is none, and nothing changes.
  @Nullable Guest move(Guest from, From to) {
    var guest = join(to);
    if (guest != null) {
      part(from);
    }
    return guest;
  }

  private Guest sit(String address) {
    var guest = guests.computeIfAbsent(address, Guest::new);
    guest.seats++;
    households.merge(guest.household, 1, Integer::sum);
    return guest;
  }

  /// Counts one less.
  void part(Guest guest) {
    guest.seats--;
    if (guest.seats == 0) {
      guests.remove(guest.plain.address());
    }
    households.computeIfPresent(guest.household, (_, seats) -> seats == 1 ? null : seats - 1);
  }

  /// How many are taken.
  int taken() {
    return taken;
  }

  // Once, and again only after it had become much emptier.
  private void warnWhenFull() {
    if (taken >= seatsMax && !full) {
      full = true;
      LOG.warn("refusing connections: there are {} (limits.connections)", taken);
    } else if (taken < seatsMax - seatsMax / 10) {
      full = false;
    }
  }

  private boolean isFull(String address, int neighbours, String listener) {
    int seats = classes.atTheDoor(address, listener).bounds().connectionsPerAddress();
    return seats > 0
        && neighbours >= seats
        && gateways.stream().noneMatch(gateway -> gateway.comesFrom(address));
  }
}
