package parley.dialect.plain;

import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Host;

/// What you type is what you say; one room at a time; nobody needs a name to listen. Hub thread
/// only.
public final class PlainDialect implements Dialect {
  private PlainConfig config;
  private PlainVariant variant;

  /// The dialect with these settings.
  public PlainDialect(PlainConfig config) {
    this.config = config;
    this.variant = new PlainVariant(config.zone());
  }

  /// Has these settings from now on, for those who come from now on.
  public void reconfigure(PlainConfig changed) {
    config = changed;
    variant = new PlainVariant(changed.zone());
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Conversation begin(Host host) {
    return new PlainConversation(new PlainSession(host, config, variant));
  }
}
