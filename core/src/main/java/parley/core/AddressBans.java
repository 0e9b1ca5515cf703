package parley.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The addresses that are banned at one moment, to be looked up for every connection: as often as
/// there are lengths of ranges, however many ranges there are. Immutable.
public final class AddressBans {
  /// No bans.
  public static final AddressBans NONE = new AddressBans(Map.of(), List.of());

  private final Map<AddressRange, ServerBan> bans;
  private final int[] lengths;
  private final List<AddressRange> exempt;

  private AddressBans(Map<AddressRange, ServerBan> bans, List<AddressRange> exempt) {
    this.bans = Map.copyOf(bans);
    this.exempt = List.copyOf(exempt);
    var different = new TreeSet<Integer>();
    bans.keySet().forEach(range -> different.add(range.bits()));
    this.lengths = different.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Those of these bans that are of addresses.
  ///
  /// @param exempt nobody from there is banned
  static AddressBans of(Collection<ServerBan> all, List<AddressRange> exempt) {
    var bans = new HashMap<AddressRange, ServerBan>();
    for (ServerBan ban : all) {
      var range = ban.kind() == ServerBan.Kind.ADDRESS ? AddressRange.parse(ban.mask()) : null;
      if (range != null) {
        bans.put(range, ban);
      }
    }
    return bans.isEmpty() ? NONE : new AddressBans(bans, exempt);
  }

  /// The ban that an address is in; null for none, and for what is no address.
  public @Nullable ServerBan find(String address) {
    return bans.isEmpty() ? null : find(AddressRange.address(address));
  }

  /// The ban that an address is in; null for none.
  ///
  /// @param address four bytes, or sixteen
  public @Nullable ServerBan find(byte @Nullable [] address) {
    if (bans.isEmpty() || address == null) {
      return null;
    }
    for (int bits : lengths) {
      var ban = bits > address.length * 8 ? null : bans.get(AddressRange.of(address, bits));
      if (ban != null) {
        return exempt.stream().anyMatch(range -> range.contains(address)) ? null : ban;
      }
    }
    return null;
  }
}
