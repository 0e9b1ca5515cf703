package parley.server.listen;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts connections, in all and from each address, and says when there are enough. Used on one
/// loop, the one that accepts.
final class Seats {
  private static final Logger LOG = LoggerFactory.getLogger(Seats.class);

  private final int seatsMax;
  private final int perAddressMax;
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
  Seats(int seatsMax, int perAddressMax) {
    this.seatsMax = seatsMax;
    this.perAddressMax = perAddressMax;
  }

  /// Takes a seat, or null where there is none left.
  @Nullable Guest take(InetAddress address) {
    var guest = guests.get(address);
    warnWhenFull();
    if (taken >= seatsMax || (guest != null && isFull(guest))) {
      return null;
    }
    if (guest == null) {
      guest = new Guest(address);
      guests.put(address, guest);
    }
    guest.seats++;
    taken++;
    return guest;
  }

  /// Gives a seat back.
  void leave(Guest guest) {
    taken--;
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
    return perAddressMax > 0 && guest.seats >= perAddressMax;
  }
}
