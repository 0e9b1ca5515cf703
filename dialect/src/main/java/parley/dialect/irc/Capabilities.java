package parley.dialect.irc;

import java.util.EnumSet;
import java.util.Set;

/// The capabilities that a client has, as a value. Equal sets share one object (see
/// [CapabilityTable]), so a connection pays one reference for all of them.
final class Capabilities {
  private final Set<Capability> set;
  private final IrcVariant variant;

  /// @param set what is in it; not changed any more
  /// @param variant how events look with it
  Capabilities(Set<Capability> set, IrcVariant variant) {
    this.set = set;
    this.variant = variant;
  }

  boolean has(Capability capability) {
    return set.contains(capability);
  }

  /// How events are rendered for those who have these.
  IrcVariant variant() {
    return variant;
  }

  /// A copy, to be changed.
  EnumSet<Capability> toSet() {
    var copy = EnumSet.noneOf(Capability.class);
    copy.addAll(set);
    return copy;
  }
}
