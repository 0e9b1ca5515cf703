package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_SASLABORTED;
import static parley.wire.irc.Numeric.ERR_SASLFAIL;
import static parley.wire.irc.Numeric.ERR_SASLTOOLONG;
import static parley.wire.irc.Numeric.RPL_SASLMECHS;
import static parley.wire.irc.Numeric.RPL_SASLSUCCESS;

import parley.dialect.account.AccountRefusal;
import parley.dialect.sasl.Mechanism;
import parley.dialect.sasl.SaslStep;
import parley.wire.irc.IrcMessage;

/// `AUTHENTICATE mechanism`, then `AUTHENTICATE` with parts of a response in Base64, or `*` to give
/// up (IRCv3 sasl-3.1 and 3.2). May come before registration and after it, also by who is logged in
/// already: then to another account.
final class Authenticate {
  private Authenticate() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var param = message.params().getFirst();
    var session = client.sasl();
    if (!client.capabilities().has(Capability.SASL)) {
      fail(client, "SASL authentication failed: ask for the capability sasl first");
    } else if (param.equals("*")) {
      client.sasl(null);
      aborted(client);
    } else if (session == null) {
      begin(client, param);
    } else {
      hear(client, session, param);
    }
  }

  /// Ends an attempt that is under way, if there is one.
  static void abort(IrcConversation client) {
    if (client.sasl() != null) {
      client.sasl(null);
      aborted(client);
    }
  }

  private static void aborted(IrcConversation client) {
    client.reply(ERR_SASLABORTED).text("SASL authentication aborted");
  }

  private static void begin(IrcConversation client, String name) {
    var mechanism = Mechanism.named(name);
    var host = client.host();
    if (mechanism == null || !Offer.has(client, mechanism)) {
      client
          .reply(RPL_SASLMECHS)
          .put(Offer.mechanisms(client))
          .text("are available SASL mechanisms");
      fail(client, "SASL authentication failed");
      return;
    }
    var exchange = mechanism.begin(host.rules().names(), host.certificateFingerprint());
    client.sasl(new SaslSession(exchange));
    SaslSession.send(client, "");
  }

  private static void hear(IrcConversation client, SaslSession session, String part) {
    if (!session.take(part)) {
      client.sasl(null);
      client.reply(ERR_SASLTOOLONG).text("SASL message too long");
      return;
    }
    if (part.length() == SaslSession.PART_CHARS) {
      return;
    }
    var response = session.response();
    if (response == null) {
      client.sasl(null);
      fail(client, "SASL authentication failed: not UTF-8 in Base64");
    } else {
      follow(client, session, session.exchange().respond(response));
    }
  }

  private static void follow(IrcConversation client, SaslSession session, SaslStep step) {
    switch (step) {
      case SaslStep.Challenge challenge -> SaslSession.send(client, challenge.text());
      case SaslStep.Ask ask ->
          Login.ask(
              client,
              ask.request(),
              answer -> follow(client, session, session.exchange().answered(answer)));
      case SaslStep.Succeeded succeeded -> {
        client.sasl(null);
        if (Login.in(client, succeeded.account())) {
          client.reply(RPL_SASLSUCCESS).text("SASL authentication successful");
        }
      }
      case SaslStep.Failed failed -> {
        client.sasl(null);
        failed(client, failed.why());
      }
    }
  }

  private static void failed(IrcConversation client, AccountRefusal why) {
    switch (why) {
      case TRIED_TOO_OFTEN -> fail(client, "SASL authentication failed: too many attempts");
      case BUSY, NOT_KEPT -> fail(client, "SASL authentication failed: try again later");
      case WRONG,
          NAME_TAKEN,
          PASSWORD_TOO_SHORT,
          PASSWORD_UNFIT,
          CLOSED,
          OPENED_TOO_OFTEN,
          CERTIFICATE_TAKEN,
          TOO_MANY_CERTIFICATES ->
          fail(client, "SASL authentication failed");
    }
  }

  private static void fail(IrcConversation client, String text) {
    client.reply(ERR_SASLFAIL).text(text);
  }
}
