package parley.dialect.login;

import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Host;

/// One word for each command, one word for each error; everyone is in the lobby. Hub thread only.
public final class LoginDialect implements Dialect {
  private LoginConfig config;

  /// The dialect with these settings.
  public LoginDialect(LoginConfig config) {
    this.config = config;
  }

  /// Has these settings from now on, for those who come from now on.
  public void reconfigure(LoginConfig changed) {
    config = changed;
  }

  @Override
  public String name() {
    return "login";
  }

  @Override
  public Conversation begin(Host host) {
    return new LoginConversation(host, config);
  }
}
