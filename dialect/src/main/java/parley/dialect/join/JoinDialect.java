package parley.dialect.join;

import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Host;

/// Command, colon, argument; one room at a time, with its history on entering.
public final class JoinDialect implements Dialect {
  private final JoinConfig config;
  private final JoinVariant variant;

  /// The dialect with these settings.
  public JoinDialect(JoinConfig config) {
    this.config = config;
    this.variant = new JoinVariant(config.zone());
  }

  @Override
  public String name() {
    return "join";
  }

  @Override
  public Conversation begin(Host host) {
    return new JoinConversation(host, config, variant);
  }
}
