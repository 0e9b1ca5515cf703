package parley.dialect.irc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.core.Rules;
import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Host;
import parley.dialect.account.AccountTerms;
import parley.wire.irc.IrcLimits;

/// The IRC server as all its connections see it: configuration, what it promises, and what they
/// share. Belongs to one hub and its thread.
public final class IrcDialect implements Dialect {
  /// The longest line a client may send, tags included, without its end: the bound for a framer.
  public static final int LINE_BYTES_MAX = IrcLimits.TAG_BYTES_MAX + IrcLimits.MESSAGE_BYTES_MAX;

  private final Rules rules;
  private IrcConfig config;
  // By the number of rooms that a person may be in.
  private final Map<Integer, List<String>> isupport = new HashMap<>();
  private Access access;
  private @Nullable ServerOffer offer;
  private final CapabilityTable capabilities;
  private final Reply reply;
  private long batches;
  private final Attempts attempts = new Attempts();
  private final Uses uses = new Uses();
  private final SubscriptionTable subscriptions = new SubscriptionTable();

  /// Where clients come as they like; see the other constructor.
  public IrcDialect(IrcConfig config, Rules rules) {
    this(config, rules, Access.USUAL);
  }

  /// @param config what the operator says
  /// @param rules the bounds of the chat, which are told to clients
  /// @param access how clients come
  public IrcDialect(IrcConfig config, Rules rules, Access access) {
    this.rules = rules;
    this.config = config;
    this.access = access;
    this.capabilities = new CapabilityTable(config.serverName());
    this.reply = new Reply(config.serverName());
  }

  /// What the operator says from now on. The server's name stays.
  public void reconfigure(IrcConfig changed, Access changedAccess) {
    config = changed;
    access = changedAccess;
    isupport.clear();
    offer = null;
  }

  @Override
  public String name() {
    return "irc";
  }

  @Override
  public boolean hearsTelnet() {
    return false;
  }

  @Override
  public Conversation begin(Host host) {
    return new IrcConversation(this, host);
  }

  IrcConfig config() {
    return config;
  }

  Access access() {
    return access;
  }

  /// What is offered now, where this can be done with accounts.
  ServerOffer offer(AccountTerms accounts) {
    var known = offer;
    if (known == null || !known.accounts().equals(accounts)) {
      known = new ServerOffer(Isupport.tokens(config, rules), accounts, access.sts());
      offer = known;
    }
    return known;
  }

  /// The tokens of RPL_ISUPPORT, by lines, for those who may be in so many rooms.
  List<String> isupport(int roomsMax) {
    return isupport.computeIfAbsent(
        roomsMax, rooms -> Isupport.lines(config, rules.withRoomsPerPerson(rooms)));
  }

  CapabilityTable capabilities() {
    return capabilities;
  }

  /// A reference for a batch, which no other has.
  String nextBatch() {
    return Long.toString(++batches, 36);
  }

  /// The keys of metadata that clients are told of.
  SubscriptionTable subscriptions() {
    return subscriptions;
  }

  /// How often commands were used.
  Uses uses() {
    return uses;
  }

  /// Wrong passwords of operators.
  Attempts attempts() {
    return attempts;
  }

  /// The one line to a client that is being written.
  Reply reply() {
    return reply;
  }
}
