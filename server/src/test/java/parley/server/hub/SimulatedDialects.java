package parley.server.hub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import parley.core.Rules;
import parley.dialect.Dialect;
import parley.dialect.irc.IrcConfig;
import parley.dialect.irc.IrcDialect;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;

/// The dialects of the simulated peers, as a server has them.
final class SimulatedDialects {
  private SimulatedDialects() {}

  static Map<Tongue, Dialect> all(Rules rules) {
    var all = new EnumMap<Tongue, Dialect>(Tongue.class);
    all.put(Tongue.LOGIN, new LoginDialect(LoginConfig.usual()));
    all.put(Tongue.JOIN, new JoinDialect(JoinConfig.usual(ZoneOffset.UTC)));
    all.put(
        Tongue.IRC,
        new IrcDialect(IrcConfig.usual("irc.example", "parley-test", Instant.EPOCH), rules));
    return all;
  }
}
