package parley.dialect.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.dialect.Gateway;
import parley.dialect.transcript.Peer;
import parley.dialect.transcript.Stage;
import parley.dialect.transcript.Way;

/// A stage with further ways to speak IRC. `registered`: what every client is told after its
/// registration, 001 to the end of the message of the day, is checked for form and not shown.
/// `greeted`: of it 001 is shown. Transcripts about anything else need not repeat it. All else goes
/// to the stage behind.
public final class IrcStage implements Stage {
  /// What the transcripts take for granted: server `irc.test`, network `Parley`.
  public static final IrcConfig CONFIG =
      IrcConfig.usual("irc.test", "parley-test", Instant.parse("2026-01-02T14:00:00Z"));

  /// A gateway on this machine, whose password is `gateway-secret`.
  public static final Access ACCESS =
      new Access(
          null,
          List.of(
              new Gateway(
                  "web",
                  "1e0baae50a6e2006d894f9e64c53a1317e6032f4ba67df08199d5378c5948ce6",
                  null,
                  List.of(Objects.requireNonNull(AddressRange.parse("127.0.0.1"))))));

  private final Stage behind;

  /// @param behind where `irc` is spoken, as [#CONFIG] says
  public IrcStage(Stage behind) {
    this.behind = behind;
  }

  @Override
  public Peer connect(Way way) {
    return switch (way.language()) {
      case "registered" -> new Registered(behind.connect(irc(way)), false);
      case "greeted" -> new Registered(behind.connect(irc(way)), true);
      default -> behind.connect(way);
    };
  }

  private static Way irc(Way way) {
    return new Way("irc", way.secure(), way.certified());
  }

  @Override
  public void pass(Duration time) {
    behind.pass(time);
  }

  @Override
  public void happen(Happening what) {
    behind.happen(what);
  }

  @Override
  public void settle() {
    behind.settle();
  }

  /// A peer that does not see the welcome.
  private static final class Registered implements Peer {
    private static final Pattern WELCOME =
        Pattern.compile(
            "(@time=\\S+ )?:irc\\.test (00[1-5]|221|25[1-5]|26[56]|37[256]|422) \\S+ .*");

    private final Peer peer;
    private final boolean seesFirst;
    private final ArrayDeque<String> seen = new ArrayDeque<>();
    private boolean welcoming;
    private boolean welcomed;

    /// @param seesFirst whether 001 is shown
    Registered(Peer peer, boolean seesFirst) {
      this.peer = peer;
      this.seesFirst = seesFirst;
    }

    @Override
    public void send(byte[] bytes) {
      peer.send(bytes);
    }

    @Override
    public void disconnect() {
      peer.disconnect();
    }

    @Override
    public @Nullable String next() {
      if (!seen.isEmpty()) {
        return seen.poll();
      }
      var line = peer.next();
      while (line != null && isWelcome(line)) {
        line = peer.next();
      }
      return line;
    }

    @Override
    public List<String> rest() {
      for (String line : peer.rest()) {
        if (!isWelcome(line)) {
          seen.add(line);
        }
      }
      var rest = List.copyOf(seen);
      seen.clear();
      return rest;
    }

    @Override
    public boolean isClosed(boolean expected) {
      return peer.isClosed(expected);
    }

    private boolean isWelcome(String line) {
      welcoming |= !welcomed && line.contains(":irc.test 001 ");
      boolean hidden = welcoming && WELCOME.matcher(line).matches();
      if (hidden && (line.contains(" 422 ") || line.contains(" 376 "))) {
        welcoming = false;
        welcomed = true;
      }
      return hidden && !(seesFirst && line.contains(":irc.test 001 "));
    }
  }
}
