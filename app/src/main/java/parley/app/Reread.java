package parley.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.server.config.Configuration;

/// A configuration that was read again while the server runs: what of it differs, and which of that
/// can be applied.
///
/// @param before what the server began with, or what was applied last
/// @param now what the file says now
record Reread(Configuration before, Configuration now) {
  /// Keys that take effect at once. All others need a restart.
  private static final Set<String> LIVE =
      Set.of(
          "server.motd",
          "server.network",
          "server.admin-location",
          "server.admin-organization",
          "server.admin-email",
          "server.icon",
          "server.time-zone",
          "limits.messages-per-second",
          "limits.burst",
          "limits.flood-time",
          "limits.output-queue-bytes",
          "limits.rooms-per-person",
          "limits.history-replies",
          "limits.list-replies",
          "limits.rooms-opened-per-hour",
          "limits.connections",
          "limits.connections-per-address",
          "limits.unauthenticated-time",
          "limits.unnamed-watch-time",
          "accounts.registration",
          "accounts.before-connect",
          "accounts.password-length-min",
          "accounts.password-bytes-max",
          "accounts.opened-per-hour",
          "accounts.failures-per-hour",
          "accounts.hashes-per-address",
          "login.idle-timeout",
          "join.history",
          "irc.ping-interval",
          "irc.ping-timeout",
          "sts.duration",
          "sts.port",
          "sts.preload",
          "bans.exempt",
          "log.format",
          "log.level");

  /// Names of what changes with it.
  List<String> applied() {
    var applied = new ArrayList<>(changed().stream().filter(LIVE::contains).toList());
    if (!before.operators().equals(now.operators())) {
      applied.add("[[operator]]");
    }
    if (!before.classes().others().equals(now.classes().others())) {
      applied.add("[[class]]");
    }
    if (!before.access().gateways().equals(now.access().gateways())) {
      applied.add("[[webirc]]");
    }
    return applied;
  }

  /// Names of what changes only with a restart.
  List<String> deferred() {
    var deferred =
        new ArrayList<>(changed().stream().filter(name -> !LIVE.contains(name)).toList());
    if (!before.listeners().equals(now.listeners())) {
      deferred.add("[[listen]]");
    }
    return deferred;
  }

  /// Both in words.
  ///
  /// @param moved how many of those who are here have other bounds now
  List<String> told(int moved) {
    var told = new ArrayList<String>();
    if (applied().isEmpty() && deferred().isEmpty()) {
      told.add("Nothing has changed");
    }
    if (!applied().isEmpty()) {
      told.add("Applied: " + String.join(", ", applied()));
    }
    if (moved > 0) {
      told.add("Other limits for connections that are here: " + moved);
    }
    if (!deferred().isEmpty()) {
      told.add("Needs a restart: " + String.join(", ", deferred()));
    }
    return told;
  }

  private List<String> changed() {
    Map<String, String> then = before.values();
    return now.values().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(then.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
