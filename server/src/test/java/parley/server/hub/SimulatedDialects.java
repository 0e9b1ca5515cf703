package parley.server.hub;

import java.util.EnumMap;
import java.util.Map;
import parley.dialect.Dialect;

/// The dialects of the simulated peers, as a server has them.
final class SimulatedDialects {
  private SimulatedDialects() {}

  static Map<Tongue, Dialect> all() {
    var all = new EnumMap<Tongue, Dialect>(Tongue.class);
    all.put(Tongue.PLAIN, HubScene.plain());
    all.put(Tongue.LOGIN, HubScene.login());
    all.put(Tongue.JOIN, HubScene.join());
    all.put(Tongue.IRC, HubScene.irc());
    return all;
  }
}
