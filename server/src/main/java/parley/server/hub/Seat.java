package parley.server.hub;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.ChatView;
import parley.core.Event.Kept;
import parley.core.Person;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.Session;
import parley.core.SessionId;
import parley.dialect.ConnectionClass;
import parley.dialect.Host;
import parley.dialect.Monitors;
import parley.dialect.Operations;
import parley.dialect.account.AccountTerms;
import parley.wire.LineWriter;

/// What a conversation may ask of the hub whoever it is: the half of a connection that hardly ever
/// changes.
abstract class Seat implements Host {
  final Hub hub;
  final Link link;
  private final SessionId session;
  private Terms terms;

  Seat(Hub hub, Link link, SessionId session) {
    this.hub = hub;
    this.link = link;
    this.session = session;
    this.terms = hub.classes().enter(link);
  }

  /// What holds for its class.
  final Terms terms() {
    return terms;
  }

  /// From now on this holds.
  final void terms(Terms changed) {
    terms = changed;
  }

  @Override
  public final ConnectionClass connectionClass() {
    return terms.kind();
  }

  final Link link() {
    return link;
  }

  @Override
  public final SessionId session() {
    return session;
  }

  @Override
  public final String address() {
    return link.address();
  }

  @Override
  public final boolean isSecure() {
    return link.isSecure();
  }

  @Override
  public final @Nullable String certificateFingerprint() {
    return link.certificateFingerprint();
  }

  @Override
  public final AccountTerms accountTerms() {
    return hub.governance().admission().terms(hub.accounts().terms());
  }

  @Override
  public final Instant now() {
    return hub.now();
  }

  @Override
  public final ChatView chat() {
    return hub.chat();
  }

  @Override
  public final Rules rules() {
    return terms.rules();
  }

  @Override
  public final boolean mayBeShared(Person person) {
    for (Session each : person.sessions()) {
      var connection = hub.connection(each.id());
      if (connection == null || !connection.conversation().tellsRoomsApart()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final int connections() {
    return hub.connections();
  }

  @Override
  public final Monitors monitors() {
    return hub.monitors;
  }

  @Override
  public final LineWriter writer() {
    return hub.writer();
  }

  @Override
  public final @Nullable List<Kept> recent(RoomName room) {
    return hub.history().recent(room);
  }

  @Override
  public final Operations operations() {
    return hub.governance();
  }
}
