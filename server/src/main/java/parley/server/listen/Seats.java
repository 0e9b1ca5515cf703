package parley.server.listen;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.dialect.Gateway;

/// Counts connections, in all and from each address, and says when there are enough. Used on one
/// loop, the one that accepts.
final class Seats {
  private static final Logger LOG = LoggerFactory.getLogger(Seats.class);

  private final int seatsMax;
  private final int perAddressMax;
  private final List<Gateway> gateways;
  private final Map<String, Guest> guests = new HashMap<>();
  private int taken;
  private boolean full;

  /// Everybody at one address.
  static final class Guest {
    private final Remote plain;
    private int seats;

    private Guest(String address) {
      this.plain = new Remote(address, false, null);
    }

    /// Those of them who come without TLS.
    Remote plain() {
      return plain;
    }
  }

  /// @param seatsMax connections in all
  /// @param perAddressMax connections from one address; 0 for no bound
  /// @param gateways from whose addresses there may be more
  Seats(int seatsMax, int perAddressMax, List<Gateway> gateways) {
    this.seatsMax = seatsMax;
    this.gateways = gateways;
    this.perAddressMax = perAddressMax;
  }

  /// Takes a seat, or null where there is none left.
  @Nullable Guest take(InetAddress address) {
    warnWhenFull();
    var guest = taken >= seatsMax ? null : join(address);
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
  @Nullable Guest join(InetAddress address) {
    var shown = NetUtil.toAddressString(address);
    var guest = guests.get(shown);
    return guest != null && isFull(guest) ? null : sit(shown);
  }

  /// Changes a seat for one at another address; null where there is none, and nothing changes.
  @Nullable Guest move(Guest from, InetAddress to) {
    var guest = join(to);
    if (guest != null) {
      part(from);
    }
    return guest;
  }

  private Guest sit(String address) {
    var guest = guests.computeIfAbsent(address, Guest::new);
    guest.seats++;
    return guest;
  }

  /// Counts one less.
  void part(Guest guest) {
    guest.seats--;
    if (guest.seats == 0) {
      guests.remove(guest.plain.address());
    }
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

  private boolean isFull(Guest guest) {
    return perAddressMax > 0
        && guest.seats >= perAddressMax
        && gateways.stream().noneMatch(gateway -> gateway.comesFrom(guest.plain.address()));
  }
}
