package parley.app;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import parley.dialect.Dialect;
import parley.dialect.irc.About;
import parley.dialect.irc.Access;
import parley.dialect.irc.IrcConfig;
import parley.dialect.irc.IrcDialect;
import parley.dialect.irc.Sts;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;
import parley.server.config.Configuration;
import parley.wire.Language;

/// The dialects of a server, as they are configured.
///
/// @param startedAt when the server was started
record Languages(
    PlainDialect plain, LoginDialect login, JoinDialect join, IrcDialect irc, Instant startedAt) {
  static Languages of(Configuration configuration, Instant startedAt) {
    return new Languages(
        new PlainDialect(plainConfig(configuration)),
        new LoginDialect(loginConfig(configuration)),
        new JoinDialect(joinConfig(configuration)),
        new IrcDialect(
            ircConfig(configuration, startedAt),
            configuration.rules(),
            access(configuration.access())),
        startedAt);
  }

  /// Each by its language.
  Map<Language, Dialect> dialects() {
    var dialects = new EnumMap<Language, Dialect>(Language.class);
    dialects.put(Language.PLAIN, plain);
    dialects.put(Language.LOGIN, login);
    dialects.put(Language.JOIN, join);
    dialects.put(Language.IRC, irc);
    return dialects;
  }

  /// Takes over what can be changed while the server runs. Hub thread.
  void follow(Configuration configuration) {
    plain.reconfigure(plainConfig(configuration));
    login.reconfigure(loginConfig(configuration));
    join.reconfigure(joinConfig(configuration));
    irc.reconfigure(ircConfig(configuration, startedAt), access(configuration.access()));
  }

  private static PlainConfig plainConfig(Configuration configuration) {
    return new PlainConfig(
        configuration.server().timeZone(),
        configuration.server().joinHistory(),
        configuration.limits().historyReplies(),
        configuration.limits().listReplies(),
        configuration.timing().unnamedWatchTime());
  }

  private static LoginConfig loginConfig(Configuration configuration) {
    var timing = configuration.timing();
    return new LoginConfig(timing.unauthenticatedTime(), timing.loginIdleTimeout());
  }

  private static JoinConfig joinConfig(Configuration configuration) {
    var server = configuration.server();
    return new JoinConfig(
        server.timeZone(), server.joinHistory(), configuration.timing().unauthenticatedTime());
  }

  private static IrcConfig ircConfig(Configuration configuration, Instant startedAt) {
    var server = configuration.server();
    var timing = configuration.timing();
    return new IrcConfig(
        server.name(),
        server.network(),
        "parley-" + Version.number(),
        server.motd(),
        startedAt,
        timing.unauthenticatedTime(),
        timing.ircPingTimeout(),
        configuration.limits().listReplies(),
        configuration.limits().historyReplies(),
        about(configuration.about()));
  }

  private static Access access(Configuration.Access access) {
    var sts = access.sts();
    return new Access(
        sts.duration().isZero() ? null : new Sts(sts.port(), sts.duration(), sts.preload()),
        access.gateways());
  }

  private static About about(Configuration.About about) {
    return new About(about.location(), about.organization(), about.email(), about.icon());
  }
}
