package parley.server.listen;

import org.jspecify.annotations.Nullable;

/// Where a connection comes from, as the chat sees it. All that come from one address without TLS
/// share one of these.
///
/// @param address without port
/// @param secure whether it came over TLS
/// @param fingerprint of its certificate, see [parley.dialect.Host#certificateFingerprint]
record Remote(String address, boolean secure, @Nullable String fingerprint) {}
