package parley.server.listen;

import java.util.Map;
import parley.dialect.Dialect;
import parley.server.config.Configuration;
import parley.server.http.Page;
import parley.server.hub.Hub;
import parley.server.proxy.Trusted;
import parley.server.tls.ServerTls;
import parley.wire.Language;

/// What connections are given to, whichever listener they came through.
///
/// @param hub the chat
/// @param dialects plain, login, join and irc
/// @param tls encryption
/// @param page what browsers get
/// @param trusted proxies whose word counts
/// @param configuration bounds and times
record Services(
    Hub hub,
    Map<Language, Dialect> dialects,
    ServerTls tls,
    Page page,
    Trusted trusted,
    Configuration configuration) {}
