package parley.dialect.irc;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a client may negotiate with CAP. What is listed here is advertised, and holds.
enum Capability {
  /// The client is told when others log in to an account, or out.
  ACCOUNT_NOTIFY("account-notify", true),
  /// The client may open an account.
  ACCOUNT_REGISTRATION("draft/account-registration", false),
  /// Lines carry the account of those they come from.
  ACCOUNT_TAG("account-tag", true),
  /// The client is told when others go away or come back, also of those who join being away.
  AWAY_NOTIFY("away-notify", true),
  /// Lines that belong together come between BATCH lines.
  BATCH("batch", false),
  /// The client is told when the capabilities of the server change; implied by `CAP LS 302`.
  CAP_NOTIFY("cap-notify", false),
  /// The client is told when a channel has another name; who has it not is told that they left the
  /// one channel and joined the other.
  CHANNEL_RENAME("draft/channel-rename", true),
  /// The client may ask for what was said before.
  CHATHISTORY("draft/chathistory", false),
  /// The client is told of others who are seen under another user name and host; who has it not is
  /// told that they left and came back.
  CHGHOST("chghost", true),
  /// AWAY may come before registration.
  DRAFT_PRE_AWAY("draft/pre-away", false),
  /// RPL_ISUPPORT comes in a batch, and may be asked for before registration.
  DRAFT_EXTENDED_ISUPPORT("draft/extended-isupport", false),
  /// The name that EXTENDED_MONITOR had as a draft.
  DRAFT_EXTENDED_MONITOR("draft/extended-monitor", false),
  /// The name that NO_IMPLICIT_NAMES had as a draft.
  DRAFT_NO_IMPLICIT_NAMES("draft/no-implicit-names", false),
  /// The client gets its own messages back.
  ECHO_MESSAGE("echo-message", false),
  /// The client may be told of more than words when it asks for what was before.
  EVENT_PLAYBACK("draft/event-playback", false),
  /// JOIN tells account and real name.
  EXTENDED_JOIN("extended-join", true),
  /// What the client is told of members, it is also told of those whom it monitors.
  EXTENDED_MONITOR("extended-monitor", false),
  /// The client is told whom others ask into a channel where it may do so too.
  INVITE_NOTIFY("invite-notify", true),
  /// What follows from a line that the client labelled carries its label.
  LABELED_RESPONSE("labeled-response", false),
  /// The client is told what of that was said is taken back, and may take back.
  MESSAGE_REDACTION("draft/message-redaction", true),
  /// Lines carry tags: the id of what they tell of, and what other clients say in tags.
  MESSAGE_TAGS("message-tags", true),
  /// The client may say things of people and channels, and is told what others say of them.
  METADATA("draft/metadata-2", false),
  /// Messages may have several lines, and long ones: both as batches. Only with [#BATCH].
  MULTILINE("draft/multiline", true),
  /// NAMES, WHO and WHOIS show all prefixes of a member, not only the highest.
  MULTI_PREFIX("multi-prefix", false),
  /// JOIN is not followed by NAMES.
  NO_IMPLICIT_NAMES("no-implicit-names", false),
  /// The client may log in with AUTHENTICATE.
  SASL("sasl", false),
  /// The client is told how far its person has read, on whatever device.
  READ_MARKER("draft/read-marker", false),
  /// Lines carry the time.
  SERVER_TIME("server-time", true),
  /// The client is told when others change their real name.
  SETNAME("setname", true),
  /// The client understands FAIL, WARN and NOTE.
  STANDARD_REPLIES("standard-replies", false),
  /// NAMES shows `nick!user@host`.
  USERHOST_IN_NAMES("userhost-in-names", false);

  private static final Map<String, Capability> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Capability::capName, Function.identity()));

  private final String capName;
  private final String value;
  private final boolean isRendered;

  Capability(String capName, boolean isRendered) {
    this(capName, "", isRendered);
  }

  Capability(String capName, String value, boolean isRendered) {
    this.capName = capName;
    this.value = value;
    this.isRendered = isRendered;
  }

  /// Its name in CAP.
  String capName() {
    return capName;
  }

  /// What is said of it to clients that know version 302; empty for nothing.
  String value() {
    return value;
  }

  /// Whether events look different to a client that has it.
  boolean isRendered() {
    return isRendered;
  }

  /// The capability of that name, which is exact; null where there is none.
  static @Nullable Capability of(String capName) {
    return BY_NAME.get(capName);
  }
}
