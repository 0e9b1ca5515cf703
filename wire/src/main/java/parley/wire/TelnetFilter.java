package parley.wire;

import java.util.Arrays;

/// Takes telnet's own bytes out of what a peer sends, so that a line holds what was typed.
///
/// RFC 854: `IAC WILL/WONT/DO/DONT option`, `IAC SB … IAC SE` and `IAC command` vanish, `IAC IAC`
/// becomes one 0xFF, and `CR NUL`, which telnet sends for Enter in character mode, becomes `CR LF`.
/// What the peer asks for is refused, as the RFC demands: without the answer to its timing mark, a
/// telnet client on which Ctrl-C was pressed shows nothing more. Works in place and across packets;
/// not thread-safe.
public final class TelnetFilter {
  private static final byte IAC = (byte) 255;
  private static final byte DONT = (byte) 254;
  private static final byte DO = (byte) 253;
  private static final byte WONT = (byte) 252;
  private static final byte WILL = (byte) 251;
  private static final byte SB = (byte) 250;
  private static final byte SE = (byte) 240;
  private static final byte[] NOTHING = {};

  /// Refusals that wait to be taken are bounded: a peer that asks without end gets no more.
  private static final int REFUSAL_BYTES_MAX = 96;

  private enum State {
    TEXT,
    AFTER_CR,
    COMMAND,
    ASKED_FOR,
    OFFERED,
    ANSWERED,
    NEGOTIATION,
    NEGOTIATION_COMMAND
  }

  private State state = State.TEXT;
  private byte[] refusals = NOTHING;

  /// Filters `bytes[from, to)` in place. Returns the new end: what is left is `[from, end)`.
  public int filter(byte[] bytes, int from, int to) {
    int at = state == State.TEXT ? plainUntil(bytes, from, to) : from;
    int end = at;
    for (; at < to; at++) {
      int kept = step(bytes[at]);
      if (kept >= 0) {
        bytes[end++] = (byte) kept;
      }
    }
    return end;
  }

  /// What to send back to the peer, mostly nothing; taken, it is forgotten.
  public byte[] takeRefusals() {
    byte[] taken = refusals;
    refusals = NOTHING;
    return taken;
  }

  /// The ordinary packet has none of telnet's bytes, or only the end of a line: nothing is moved.
  private static int plainUntil(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != IAC && bytes[at] != '\r') {
      at++;
    }
    return at;
  }

  /// The byte that the text gets for this one, or -1 for none.
  private int step(byte b) {
    return switch (state) {
      case TEXT -> text(b);
      case AFTER_CR -> b == 0 ? become(State.TEXT, '\n') : text(b);
      case COMMAND -> command(b);
      case ASKED_FOR -> refuse(WONT, b);
      case OFFERED -> refuse(DONT, b);
      case ANSWERED -> become(State.TEXT, -1);
      case NEGOTIATION -> become(b == IAC ? State.NEGOTIATION_COMMAND : State.NEGOTIATION, -1);
      case NEGOTIATION_COMMAND -> become(b == SE ? State.TEXT : State.NEGOTIATION, -1);
    };
  }

  private int text(byte b) {
    if (b == IAC) {
      return become(State.COMMAND, -1);
    }
    return become(b == '\r' ? State.AFTER_CR : State.TEXT, b & 0xFF);
  }

  private int command(byte b) {
    return switch (b) {
      case IAC -> become(State.TEXT, 0xFF);
      case DO -> become(State.ASKED_FOR, -1);
      case WILL -> become(State.OFFERED, -1);
      case DONT, WONT -> become(State.ANSWERED, -1);
      case SB -> become(State.NEGOTIATION, -1);
      default -> become(State.TEXT, -1);
    };
  }

  private int refuse(byte verb, byte option) {
    if (refusals.length < REFUSAL_BYTES_MAX) {
      int length = refusals.length;
      refusals = Arrays.copyOf(refusals, length + 3);
      refusals[length] = IAC;
      refusals[length + 1] = verb;
      refusals[length + 2] = option;
    }
    return become(State.TEXT, -1);
  }

  private int become(State next, int kept) {
    state = next;
    return kept;
  }
}
