package parley.dialect;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.core.NoticeTopic;
import parley.core.Person;
import parley.core.ServerBan;
import parley.core.ServerBans;

/// What operators can do with the server as a whole, and who may become one. Hub thread only, but
/// for [#isSecret].
public interface Operations {
  /// Who may become an operator, as configured at this moment.
  List<OperatorBlock> operators();

  /// Whether what someone says is the secret of which this is kept. Takes long: not on the hub's
  /// thread, see [Host#aside].
  ///
  /// @param kept an argon2id hash in PHC form
  boolean isSecret(String kept, String said);

  /// What others are shown of an address.
  String shown(String address);

  /// The fingerprints of the certificates that a person's connections have shown, each once; see
  /// [Host#certificateFingerprint].
  List<String> certificateFingerprints(Person person);

  /// Ends every connection of a person, with a last word in the language of each.
  void end(Person person, Farewell reason);

  /// Tells the operators who want to hear of this topic.
  void notice(NoticeTopic topic, String text);

  /// A person as operators see them, with the address that they really come from.
  static String described(Person person) {
    var identity = person.identity();
    return person.nick().text() + " (" + identity.user() + "@" + identity.address() + ")";
  }

  /// Who is kept out of the server.
  ServerBans bans();

  /// Keeps someone out of the server from now on, and ends whoever is here and meant, but for
  /// operators.
  void ban(ServerBan ban);

  /// Lets someone in again; null where there was no such ban.
  @Nullable ServerBan unban(ServerBan.Kind kind, String mask);

  /// The classes of connections, the usual one last.
  List<ConnectionClass.Use> classes();

  /// Names of the classes that the connections of a person are in, without that of the usual one.
  Set<String> classesOf(Person person);

  /// Who may come.
  Admission admission();

  /// What the configuration is called, one word.
  String configurationName();

  /// Reads the configuration again. Takes long: not on the hub's thread, see [Host#aside].
  ///
  /// @return applies it, on the hub's thread, and says line by line what came of it
  Supplier<List<String>> reread();

  /// Stops the server in good order.
  ///
  /// @param again whether it is to be started again
  void stop(boolean again);
}
