package parley.dialect.irc;

/// What ADMIN and clients' lists of networks say of who runs the server. Each may be empty.
///
/// @param location where it is
/// @param organization who runs it
/// @param email how they are reached
/// @param icon the address of a picture for the network, HTTPS
public record About(String location, String organization, String email, String icon) {
  /// Nothing is said.
  public static final About NOTHING = new About("", "", "", "");
}
