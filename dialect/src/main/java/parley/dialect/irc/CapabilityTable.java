package parley.dialect.irc;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Gives equal sets of capabilities the same [Capabilities], and sets that are rendered alike the
/// same [IrcVariant]. Hub thread only.
final class CapabilityTable {
  /// Clients choose what they ask for; beyond this many different sets nothing more is shared.
  private static final int SETS_MAX = 4096;

  private final Map<Set<Capability>, Capabilities> sets = new HashMap<>();
  private final Map<Set<Capability>, IrcVariant> variants = new HashMap<>();
  private final String serverName;
  private final Capabilities none;

  /// @param serverName the source of the server's own lines
  CapabilityTable(String serverName) {
    this.serverName = serverName;
    this.none = of(EnumSet.noneOf(Capability.class));
  }

  /// No capability at all: classic IRC.
  Capabilities none() {
    return none;
  }

  /// These capabilities.
  Capabilities of(EnumSet<Capability> wanted) {
    var known = sets.get(wanted);
    if (known != null) {
      return known;
    }
    var set = EnumSet.copyOf(wanted);
    var made = new Capabilities(set, variantOf(set));
    if (sets.size() < SETS_MAX) {
      sets.put(set, made);
    }
    return made;
  }

  private IrcVariant variantOf(Set<Capability> set) {
    var rendered = EnumSet.noneOf(Capability.class);
    for (Capability capability : set) {
      boolean means = capability != Capability.MULTILINE || set.contains(Capability.BATCH);
      if (capability.isRendered() && means) {
        rendered.add(capability);
      }
    }
    return variants.computeIfAbsent(rendered, key -> new IrcVariant(key, serverName));
  }
}
