package parley.server.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.core.Privilege;
import parley.dialect.OperatorBlock;
import parley.server.config.Block.Part;

/// The tables `[[operator]]` and `[roles.NAME]`: who may become an operator of the server, and what
/// operators may do.
final class OperatorTables {
  static final String OPERATOR = "operator";
  static final String ROLES = "roles";

  /// The role that is there without being configured.
  static final String ADMIN = "admin";

  /// What only a role that says so may do.
  private static final Set<Privilege> DANGEROUS =
      EnumSet.of(Privilege.RESTART, Privilege.DIE, Privilege.FORCE);

  static final Part<String> NAME =
      new Part<>("name", Kind.Text.WORD, "needed", "The name to give to `OPER`.");
  static final Part<String> PASSWORD =
      new Part<>(
          "password",
          new Kind.Text(
              "what `parley hash-password` prints, \"$argon2id$…\"",
              Pattern.compile("\\$argon2id\\$[!-~]{20,300}")),
          "none",
          "The hash of the password. Needed where there is no `certificates`.");
  static final Part<List<String>> CERTIFICATES =
      new Part<>(
          "certificates",
          new Kind.Many<>(
              new Kind.Text("of 64 hexadecimal digits", Pattern.compile("[0-9a-fA-F]{64}")), 20),
          "`[]`",
          "SHA-256 fingerprints of client certificates, one of which must be shown. Where there is "
              + "a password as well, both are needed.");
  static final Part<List<String>> HOSTS =
      new Part<>(
          "hosts",
          new Kind.Many<>(
              new Kind.Text("a mask or CIDR", Pattern.compile("[^\\p{Cntrl}\\s]{1,255}")), 100),
          "`[]`",
          "From where: addresses or `user@address` with `*` and `?`, or CIDR such as "
              + "`10.0.0.0/8`. Empty for anywhere.");
  static final Part<String> ROLE =
      new Part<>(
          "role",
          Kind.Text.WORD,
          "`\"admin\"`",
          "One of the roles: `admin`, or one of `[roles.NAME]`.");
  static final List<Part<?>> OPERATOR_PARTS = List.of(NAME, PASSWORD, CERTIFICATES, HOSTS, ROLE);

  static final Part<List<String>> PRIVILEGES =
      new Part<>(
          "privileges",
          new Kind.Many<>(
              new Kind.Text(
                  "one of "
                      + Stream.of(Privilege.values())
                          .map(Privilege::word)
                          .collect(Collectors.joining(", ")),
                  Pattern.compile(
                      Stream.of(Privilege.values())
                          .map(Privilege::word)
                          .collect(Collectors.joining("|")))),
              100),
          "needed",
          "What operators of the role may do.");
  static final List<Part<?>> ROLE_PARTS = List.of(PRIVILEGES);

  private final List<Placed> operators = new ArrayList<>();
  private final Map<String, Set<Privilege>> roles = new LinkedHashMap<>();

  /// An operator without the privileges of the role, which may come later in the file.
  private record Placed(OperatorBlock operator, String place) {}

  OperatorTables() {
    roles.put(ADMIN, EnumSet.complementOf(EnumSet.copyOf(DANGEROUS)));
  }

  /// Reads an `[[operator]]`.
  void operator(Block block) {
    block.allow(OPERATOR_PARTS);
    var name = block.needed(NAME);
    var password = block.value(PASSWORD);
    var certificates = block.value(CERTIFICATES, List.of());
    if (password == null && certificates.isEmpty()) {
      block.wrong(PASSWORD.name(), "missing; allowed: password, certificates, or both");
    }
    var hosts = block.value(HOSTS, List.of());
    var role = block.value(ROLE, ADMIN);
    var fingerprints =
        certificates.stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (name != null) {
      var operator = new OperatorBlock(name, password, fingerprints, hosts, role, Set.of());
      block.ifRight(place -> operators.add(new Placed(operator, place)));
    }
  }

  /// Reads a `[roles.NAME]`.
  void role(String name, Block block) {
    block.allow(ROLE_PARTS);
    var words = block.needed(PRIVILEGES);
    if (words != null) {
      var privileges = EnumSet.noneOf(Privilege.class);
      for (String word : words) {
        var privilege = Privilege.of(word);
        if (privilege != null) {
          privileges.add(privilege);
        }
      }
      roles.put(name, privileges);
    }
  }

  /// What the tables say against each other.
  List<Mistake> conflicts() {
    var conflicts = new ArrayList<Mistake>();
    var names = new LinkedHashMap<String, String>();
    for (Placed placed : operators) {
      var operator = placed.operator;
      if (!roles.containsKey(operator.role())) {
        var allowed = roles.keySet().stream().map(Quoted::text).collect(Collectors.joining(", "));
        conflicts.add(
            Mistake.notAllowed(
                placed.place, OPERATOR + ".role", Quoted.text(operator.role()), allowed));
      }
      var earlier = names.putIfAbsent(operator.name(), placed.place);
      if (earlier != null) {
        conflicts.add(
            new Mistake(
                placed.place,
                OPERATOR + ".name",
                "found " + Quoted.text(operator.name()) + " again, which is at " + earlier));
      }
    }
    return conflicts;
  }

  /// All operators with what they may do; only where there are no conflicts.
  List<OperatorBlock> operators() {
    return operators.stream()
        .map(Placed::operator)
        .map(
            operator ->
                new OperatorBlock(
                    operator.name(),
                    operator.password(),
                    operator.fingerprints(),
                    operator.hosts(),
                    operator.role(),
                    roles.getOrDefault(operator.role(), Set.of())))
        .toList();
  }
}
