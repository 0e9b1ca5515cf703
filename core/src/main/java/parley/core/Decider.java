package parley.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Command.Arrive;
import parley.core.Command.Attach;
import parley.core.Command.ChangeAccount;
import parley.core.Command.ChangeHearing;
import parley.core.Command.ChangeHost;
import parley.core.Command.ChangeOperator;
import parley.core.Command.ChangePerson;
import parley.core.Command.ChangeRealName;
import parley.core.Command.ChangeRoom;
import parley.core.Command.EndSession;
import parley.core.Command.Hint;
import parley.core.Command.Invite;
import parley.core.Command.JoinRoom;
import parley.core.Command.Kick;
import parley.core.Command.Knock;
import parley.core.Command.LeaveRoom;
import parley.core.Command.Redact;
import parley.core.Command.Rename;
import parley.core.Command.RenameRoom;
import parley.core.Command.Say;
import parley.core.Command.SetAway;
import parley.core.Command.SetTopic;
import parley.core.Command.Tell;
import parley.core.Command.TellListeners;
import parley.core.Command.TellRole;
import parley.core.Command.Watch;
import parley.core.Decision.Accepted;
import parley.core.Decision.Refused;

/// What follows from a command, by the rules. Changes nothing itself and looks at nothing but its
/// arguments.
public final class Decider {
  static final Decision NOTHING = new Accepted(List.of());

  private final Entering entering;
  private final Speaking speaking;
  private final Redacting redacting;
  private final Governing governing;
  private final Renaming renaming;
  private final Operating operating;
  private final Presenting presenting;
  private final Describing describing;

  /// @param rules the bounds to keep
  public Decider(Rules rules) {
    this.entering = new Entering(rules);
    this.presenting = new Presenting(rules.personBounds());
    this.speaking = new Speaking(rules, presenting);
    this.redacting = new Redacting(rules);
    this.governing = new Governing(rules);
    this.renaming = new Renaming(rules);
    this.operating = new Operating(rules);
    this.describing = new Describing(rules.metadataBounds());
  }

  /// Decides one command.
  ///
  /// @param chat the state it is decided on
  /// @param command what is asked
  /// @param stamp the time, and the id that the event will have
  public Decision decide(ChatView chat, Command command, Stamp stamp) {
    return switch (command) {
      case Watch watch -> entering.watch(chat, watch, stamp);
      case Arrive arrive -> arrive(chat, arrive, stamp);
      case Attach attach -> Connecting.attach(chat, attach, stamp);
      case Rename rename -> rename(chat, rename, stamp);
      case JoinRoom join -> entering.join(chat, join, stamp);
      case LeaveRoom leave -> Entering.leave(chat, leave, stamp);
      case ChangeAccount change -> changeAccount(chat, change, stamp);
      case Say say -> speaking.say(chat, say, stamp);
      case Hint hint -> speaking.hint(chat, hint, stamp);
      case TellRole tell -> speaking.tellRole(chat, tell, stamp);
      case Tell tell -> speaking.tell(chat, tell, stamp);
      case Redact redact -> redacting.redact(chat, redact, stamp);
      case Command.RedactLetter redact -> redacting.redact(chat, redact, stamp);
      case SetTopic topic -> governing.topic(chat, topic, stamp);
      case ChangeRoom change -> governing.change(chat, change, stamp);
      case RenameRoom rename -> renaming.rename(chat, rename, stamp);
      case Kick kick -> Governing.kick(chat, kick, stamp);
      case Invite invite -> Entering.invite(chat, invite, stamp);
      case Knock knock -> Entering.knock(chat, knock, stamp);
      case ChangePerson change -> Connecting.change(chat, change, stamp);
      case ChangeOperator change -> Operating.change(chat, change, stamp);
      case TellListeners tell -> operating.tell(chat, tell, stamp);
      case ChangeRealName change -> Presenting.realName(chat, change, stamp);
      case ChangeHost change -> Presenting.host(chat, change, stamp);
      case ChangeHearing change -> presenting.hearing(chat, change, stamp);
      case Command.MarkRead mark -> Presenting.read(chat, mark, stamp);
      case Command.Describe describe -> describing.describe(chat, describe, stamp);
      case Command.DescribeRoom describe -> describing.describe(chat, describe, stamp);
      case SetAway away -> Presenting.away(chat, away, stamp);
      case EndSession end -> Connecting.end(chat, end, stamp);
    };
  }

  private Decision arrive(ChatView chat, Arrive arrive, Stamp stamp) {
    if (person(chat, arrive.session()) != null) {
      return refused(Refusal.ALREADY_NAMED);
    }
    if (chat.person(arrive.nick()) != null) {
      return refused(Refusal.NICK_TAKEN);
    }
    if (chat.lookalike(arrive.nick(), null) != null) {
      return refused(Refusal.NICK_LOOKALIKE);
    }
    if (!mayHave(chat, arrive.nick(), arrive.account())) {
      return refused(Refusal.NICK_OWNED);
    }
    var id = new PersonId(stamp.id());
    var arrived =
        new Event.PersonArrived(
            id, arrive.session(), arrive.nick(), arrive.identity(), arrive.account(), stamp);
    return describing.arrived(chat, arrived);
  }

  private static boolean mayHave(ChatView chat, Nick nick, @Nullable String account) {
    var owner = chat.owner(nick);
    return owner == null || owner.text().equals(account);
  }

  private Decision changeAccount(ChatView chat, ChangeAccount change, Stamp stamp) {
    var person = person(chat, change.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    return Objects.equals(person.account(), change.account())
        ? NOTHING
        : describing.loggedIn(
            chat,
            new Event.AccountChanged(person.id(), person.origin(), change.account(), stamp),
            person);
  }

  private static Decision rename(ChatView chat, Rename rename, Stamp stamp) {
    var person = person(chat, rename.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    if (person.nick().text().equals(rename.nick().text())) {
      return NOTHING;
    }
    var holder = chat.person(rename.nick());
    if (holder != null && holder != person) {
      return refused(Refusal.NICK_TAKEN);
    }
    if (chat.lookalike(rename.nick(), person) != null) {
      return refused(Refusal.NICK_LOOKALIKE);
    }
    if (holder == null && !mayHave(chat, rename.nick(), person.account())) {
      return refused(Refusal.NICK_OWNED);
    }
    if (!rename.forced() && RoomRights.keepsNick(person)) {
      return refused(Refusal.NICK_FIXED);
    }
    return accepted(new Event.PersonRenamed(person.id(), person.origin(), rename.nick(), stamp));
  }

  static @Nullable Person person(ChatView chat, SessionId id) {
    var session = chat.session(id);
    return session == null ? null : session.person();
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }

  static Decision accepted(Event event) {
    return new Accepted(List.of(event));
  }
}
