package parley.server.listen;

import java.time.InstantSource;
import java.util.Map;
import parley.dialect.Dialect;
import parley.server.config.Configuration;
import parley.server.hub.Hub;
import parley.wire.Language;

/// What the ports lead to.
///
/// @param configuration all of it
/// @param hub the chat, recovered
/// @param dialects one each for PLAIN, LOGIN, JOIN and IRC
/// @param clock for certificates and the dates of HTTP
public record ServerParts(
    Configuration configuration, Hub hub, Map<Language, Dialect> dialects, InstantSource clock) {}
