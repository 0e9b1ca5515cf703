package parley.dialect.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.dialect.Gateway;

/// How clients come to the IRC server, as the operator says.
///
/// @param sts that they should come over TLS; null where nothing is said of it
/// @param gateways those through which they may
public record Access(@Nullable Sts sts, List<Gateway> gateways) {
  /// As they like, and through no gateway.
  public static final Access USUAL = new Access(null, List.of());

  /// Copies what could change.
  public Access {
    gateways = List.copyOf(gateways);
  }
}
