package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Metadata;
import parley.core.Nick;
import parley.core.Refusal;
import parley.dialect.Newcomer;
import parley.wire.Text;

/// What a client said of itself before `001`. Dropped then.
final class Registration {
  private @Nullable Nick nick;
  private @Nullable String user;
  private String realName = "";
  private @Nullable String away;
  private @Nullable String account;
  private Metadata metadata = Metadata.NONE;
  private boolean negotiating;
  private boolean first;
  private boolean further;

  /// A command came.
  void heard() {
    further = first;
    first = true;
  }

  /// Whether the command that came is the first.
  boolean isFirst() {
    return !further;
  }

  /// NICK came, and the nick was free.
  void nick(Nick wanted) {
    nick = wanted;
  }

  /// The nick that was asked for last; null before there is one.
  @Nullable Nick nick() {
    return nick;
  }

  /// The client has logged in.
  void account(String name) {
    account = name;
  }

  /// The account that it has logged in to; null for none.
  @Nullable String account() {
    return account;
  }

  /// The client as it is known so far, from that address.
  String source(String address) {
    return (nick == null ? "*" : nick.text()) + "!" + (user == null ? "*" : user) + "@" + address;
  }

  /// USER came.
  void user(String name, String realName) {
    this.user = userName(name);
    this.realName = Text.cut(realName, Isupport.NAME_BYTES_MAX);
  }

  /// AWAY came; null for back.
  void away(@Nullable String message) {
    away = message;
  }

  /// What the client said of itself with METADATA.
  Metadata metadata() {
    return metadata;
  }

  /// METADATA came.
  void metadata(Metadata said) {
    metadata = said;
  }

  /// CAP LS or CAP REQ came: nothing is completed before CAP END.
  void negotiate() {
    negotiating = true;
  }

  /// Whether CAP END is still to come.
  boolean isNegotiating() {
    return negotiating;
  }

  /// CAP END came.
  void negotiated() {
    negotiating = false;
  }

  /// Makes the client a person if all that is needed was said.
  void proceed(IrcConversation client) {
    if (nick == null || user == null || negotiating) {
      return;
    }
    var host = client.host();
    var identity = Newcomer.identity(host, user, realName);
    var join = Sharing.join(client, nick, identity, account);
    var refusal =
        client.perform(
            join == null ? new Command.Arrive(host.session(), nick, identity, account) : join);
    if (refusal != null) {
      refused(client, nick, refusal);
      return;
    }
    describe(client);
    if (join == null) {
      leave(client, away);
      client.registered();
      Welcome.send(client);
    } else {
      client.registered();
      Welcome.send(client);
      Sharing.show(client);
      leave(client, Away.NOT_THERE.equals(away) ? null : away);
    }
  }

  private void refused(IrcConversation client, Nick asked, Refusal refusal) {
    if (refusal == Refusal.NICK_TAKEN
        || refusal == Refusal.NICK_LOOKALIKE
        || refusal == Refusal.NICK_OWNED) {
      // Someone was quicker. The client has to choose another.
      nick = null;
    }
    Refused.reply(client, "NICK", asked.text(), refusal);
  }

  private static void leave(IrcConversation client, @Nullable String message) {
    if (message != null) {
      var _ = client.perform(new Command.SetAway(client.host().session(), message));
    }
  }

  private void describe(IrcConversation client) {
    for (var entry : metadata.values().entrySet()) {
      var key = entry.getKey();
      var refusal =
          client.perform(new Command.Describe(client.host().session(), key, entry.getValue()));
      if (refusal != null) {
        MetadataCommand.refused(client, new MetadataTarget.OfPerson(client.person()), key, refusal);
      }
    }
  }

  /// The name without what has a meaning in `nick!user@host` or cannot stand in it.
  private static String userName(String text) {
    var name = new StringBuilder();
    text.codePoints()
        .filter(c -> c > ' ' && c != 0x7F && c != '!' && c != '@' && c != ':')
        .filter(c -> !Character.isISOControl(c))
        .forEach(name::appendCodePoint);
    return name.isEmpty() ? "user" : Text.cut(name.toString(), Isupport.USER_BYTES_MAX);
  }
}
