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
  private final Map<InetAddress, Guest> guests = new HashMap<>();
  private int taken;
  private boolean full;

  /// Everybody at one address.
  static final class Guest {
    private final InetAddress key;
    private final Remote plain;
    private int seats;

    private Guest(InetAddress key) {
      this.key = key;
      this.plain = new Remote(NetUtil.toAddressString(key), false, null);
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

  /// Gives a seat back.
  void leave(Guest guest) {
    taken--;
    part(guest);
  }

  /// Counts one more at an address, which has a seat already; null where they are too many.
  @Nullable Guest join(InetAddress address) {
    var guest = guests.get(address);
    if (guest != null && isFull(guest)) {
      return null;
    }
    if (guest == null) {
      guest = new Guest(address);
      guests.put(address, guest);
    }
    guest.seats++;
    return guest;
  }

  /// Counts one less.
  void part(Guest guest) {
    guest.seats--;
    if (guest.seats == 0) {
      guests.remove(guest.key);
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
