package parley.core;

/// The roles that a member has at once. Immutable, one object for each combination.
// The order of the roles is what they mean.
@SuppressWarnings("EnumOrdinal")
public final class Roles {
  private static final Role[] ALL = Role.values();
  private static final Roles[] SHARED = new Roles[1 << Role.MEMBER.ordinal()];

  static {
    for (int bits = 0; bits < SHARED.length; bits++) {
      SHARED[bits] = new Roles(bits);
    }
  }

  // One bit for each role but MEMBER, which everyone has.
  private final int bits;

  private Roles(int bits) {
    this.bits = bits;
  }

  /// Of someone who has this role and no other.
  public static Roles of(Role role) {
    return SHARED[bit(role)];
  }

  /// Whether this role is among them.
  public boolean has(Role role) {
    return role == Role.MEMBER || (bits & bit(role)) != 0;
  }

  /// The one that allows most.
  public Role highest() {
    return ALL[bits == 0 ? Role.MEMBER.ordinal() : Integer.numberOfTrailingZeros(bits)];
  }

  Roles with(Role role, boolean on) {
    return SHARED[on ? bits | bit(role) : bits & ~bit(role)];
  }

  private static int bit(Role role) {
    return role == Role.MEMBER ? 0 : 1 << role.ordinal();
  }

  @Override
  public String toString() {
    return highest().toString();
  }
}
