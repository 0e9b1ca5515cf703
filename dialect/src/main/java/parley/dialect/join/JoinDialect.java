package parley.dialect.join;

import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Host;

/// Command, colon, argument; one room at a time, with its history on entering. Hub thread only.
public final class JoinDialect implements Dialect {
  private JoinConfig config;
  private JoinVariant variant;

  /// The dialect with these settings.
  public JoinDialect(JoinConfig config) {
    this.config = config;
    this.variant = new JoinVariant(config.zone());
  }

  /// Has these settings from now on, for those who come from now on.
  public void reconfigure(JoinConfig changed) {
    config = changed;
    variant = new JoinVariant(changed.zone());
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
